import type { UnitRef } from '@mingkao/contract'
import { type ColumnFact, limitLabel } from '@mingkao/rules'
import type { Assessment } from '../../assessments/index.ts'
import { byCheck, type ChangedFact, type Comparison, fieldsOf, tellDifferences, type Telling } from './changed-fact.ts'

const KNOWLEDGE: Record<ColumnFact['knowledge'], string> = {
  covered: '采集覆盖',
  'seen-empty': '核查为空白',
  unknown: '没有人看过',
}

/** What follows from the items published in a column, and from looking at its page. */
const DERIVED: ReadonlySet<string> = new Set(['最近更新', '掌握情况'])

/** 栏目 whose ownership, limit, days or last update are not what they were at the check. */
export function changedColumns({ frozen, known }: Comparison): ChangedFact[] {
  const { day } = frozen.period
  const names = new Map([...namesOf(frozen), ...namesOf(known)])
  const telling: Telling<ColumnFact> = [
    ['路径', ({ path }) => path],
    ['类别', ({ category }) => category],
    ['更新期限', ({ limit }) => limit && limitLabel(limit)],
    ['责任单位', ({ leads }) => leads.map((lead) => leadWords(lead, names)).join('、') || null],
    ['开设日期', ({ openedOn }) => openedOn],
    ['下线归档日期', ({ archivedOn }) => archivedOn],
    ['不检查的原因', ({ exemptReason }) => exemptReason],
    ['最近更新', ({ lastUpdatedOn }) => lastUpdatedOn],
    ['掌握情况', ({ knowledge }) => KNOWLEDGE[knowledge]],
  ]
  const [before, after] = [columnsOf(frozen, day), columnsOf(known, day)]
  return tellDifferences(before, after, telling, (fact, pair) => {
    const lead = fact.leads.find(({ to }) => to === null)?.unit
    return {
      kind: 'column',
      id: pair.key,
      unit: lead === undefined ? null : { code: lead, name: names.get(lead) ?? lead },
      title: fact.path,
      page: `/columns?column=${encodeURIComponent(pair.key)}`,
      refs: [...new Set([...upwards(pair.key, before), ...upwards(pair.key, after)])].map((code) => `column:${code}`),
      link: { entity: 'column', id: pair.key },
      isDerived: pair.before !== undefined && fieldsOf(telling, pair).every(({ label }) => DERIVED.has(label)),
    }
  })
}

function namesOf({ ledgers }: Assessment): [string, string][] {
  return [...ledgers.values()].map(({ unit }) => [unit.code, unit.name])
}

/** As they stood on the day of the check: who leads later, and what is closed later, is not of it. */
function columnsOf({ columns }: Assessment, day: string): Map<string, ColumnFact> {
  return new Map(
    columns.map((fact) => [
      fact.code,
      {
        ...fact,
        archivedOn: byCheck(fact.archivedOn, day),
        leads: fact.leads
          .filter(({ from }) => from === null || from <= day)
          .map((lead) => ({ ...lead, to: lead.to !== null && lead.to >= day ? null : lead.to })),
      },
    ]),
  )
}

function leadWords({ unit, from, to }: ColumnFact['leads'][number], names: ReadonlyMap<string, string>): string {
  const name: UnitRef['name'] = names.get(unit) ?? unit
  if (to !== null) return `${name}（至${to}）`
  return from === null ? name : `${name}（自${from}）`
}

/** The column and those above it: a parent is as fresh as its children. */
function upwards(code: string, columns: ReadonlyMap<string, ColumnFact>): string[] {
  const codes: string[] = []
  let at: string | null = code
  while (at !== null && !codes.includes(at)) {
    codes.push(at)
    at = columns.get(at)?.parent ?? null
  }
  return codes
}
