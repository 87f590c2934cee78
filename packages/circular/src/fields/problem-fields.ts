import type { CircularSnapshot, RecheckedProblem, SnapshotUnit } from '../facts/snapshot.ts'
import type { Field } from './field.ts'

/** Units named for anything: below quota, neglected columns, failed accounts, nothing disclosed, vetoed, a problem still open. */
function problemUnits(snapshot: CircularSnapshot): readonly SnapshotUnit[] {
  const codes = new Set([
    ...snapshot.belowQuota.flatMap(({ units }) => units.map(({ code }) => code)),
    ...snapshot.staleColumns.flatMap(({ unit }) => unit?.code ?? []),
    ...snapshot.accounts.filter(({ verdict }) => verdict === 'failed').map(({ unit }) => unit.code),
    ...snapshot.disclosures.zeroUnits.map(({ code }) => code),
    ...snapshot.vetoedUnits.map(({ code }) => code),
    ...snapshot.rechecked.filter(({ outcome }) => outcome === 'open').map(({ unit }) => unit.code),
  ])
  return snapshot.units.filter(({ code }) => codes.has(code))
}

function recheckedAs(snapshot: CircularSnapshot, outcome: RecheckedProblem['outcome']): readonly RecheckedProblem[] {
  return snapshot.rechecked.filter((problem) => problem.outcome === outcome)
}

function counted(name: string, label: string, read: (snapshot: CircularSnapshot) => number): Field {
  return {
    name,
    label,
    type: 'count',
    argument: null,
    read: ({ snapshot }) => ({ type: 'count', count: read(snapshot) }),
  }
}

export const problemFields: readonly Field[] = [
  {
    name: 'problems.units',
    label: '须报送整改报告的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: problemUnits(snapshot) }),
  },
  counted('problems.count', '须报送整改报告的单位数', (snapshot) => problemUnits(snapshot).length),
  {
    name: 'units.vetoed',
    label: '一票否决的单位',
    type: 'units',
    argument: null,
    read: ({ snapshot }) => ({ type: 'units', units: snapshot.vetoedUnits }),
  },
  counted('recheck.total', '复查上期问题数', ({ rechecked }) => rechecked.length),
  counted('recheck.fixed', '上期问题已整改数', (snapshot) => recheckedAs(snapshot, 'fixed').length),
  counted('recheck.open', '上期问题未整改数', (snapshot) => recheckedAs(snapshot, 'open').length),
  counted('recheck.unknown', '上期问题尚未复查数', (snapshot) => recheckedAs(snapshot, 'unknown').length),
  {
    name: 'recheck.open-list',
    label: '未整改的上期问题',
    type: 'phrases',
    argument: null,
    read: ({ snapshot }) => ({
      type: 'phrases',
      items: recheckedAs(snapshot, 'open').map(({ unit, title }) => `${unit.name}：${title}`),
    }),
  },
  {
    name: 'unit.name',
    label: '单位名称',
    type: 'units',
    argument: 'unit',
    read: ({ snapshot }, code) => ({ type: 'units', units: snapshot.units.filter((unit) => unit.code === code) }),
  },
]
