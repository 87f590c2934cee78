import type { Workbench } from '@mingkao/contract'
import { accountStates, type ColumnState, columnStates, limitStage, siteCounters } from '@mingkao/rules'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { workbenchRepository } from './workbench.repository.ts'

type Unit = { code: string; name: string }
type Owner = Workbench['owners'][number]

type CheckedColumn = ColumnState & { state: Exclude<ColumnState['state'], 'folder' | 'exempt'> }

const STALE: ReadonlySet<string> = new Set(['stale', 'long-stale', 'blank'])

/** 工作台: what needs the office today, as of now. Before there is a running period it holds what needs no period. */
export async function showWorkbench(source: AssessmentSource): Promise<Workbench> {
  const [register, rows] = await Promise.all([
    openRegister(source, undefined),
    workbenchRepository(source.db.pool).find(),
  ])
  const asOf = source.clock.now().toISOString()
  return register
    ? { asOf, period: register.period.id, ...rows, ...columnsOf(register), accounts: accountsOf(register) }
    : { asOf, period: null, ...rows, ...NOTHING }
}

const NOTHING = { site: [], owners: [], stale: 0, near: 0, unknown: 0, gaps: [], accounts: [] }

function columnsOf(register: Assessment): Omit<Workbench, 'asOf' | 'period' | 'imports' | 'vetoes' | 'accounts'> {
  const states = columnStates({ columns: register.columns }, register.occasion, register.scheme)
  const byCode = new Map(states.map((state) => [state.code, state]))
  const unitOf = unitFinder(register)
  const checked = states.filter(isChecked)
  const counted = checked.filter(({ isCounted }) => isCounted)
  const stale = counted.filter(({ state }) => STALE.has(state))
  const near = counted.filter(({ state }) => state === 'near-limit')
  return {
    site: siteCounters(register.columns, states, register.scheme).map(({ columns, ...counter }) => ({
      ...counter,
      units: tally(columns.map((code) => unitOf(byCode.get(code)?.lead ?? null))),
    })),
    owners: byOwner([...stale, ...near], unitOf),
    stale: stale.length,
    near: near.length,
    unknown: counted.filter(({ state }) => state === 'unknown').length,
    gaps: checked.filter(({ lead }) => lead === null).map(presentColumn),
  }
}

function isChecked(column: ColumnState): column is CheckedColumn {
  return column.state !== 'folder' && column.state !== 'exempt'
}

function unitFinder({ ledgers }: Assessment): (code: string | null) => Unit | null {
  return (code) => (code === null ? null : { code, name: ledgers.get(code)?.unit.name ?? code })
}

function tally(units: readonly (Unit | null)[]): Workbench['site'][number]['units'] {
  const counts = new Map<string, { unit: Unit | null; count: number }>()
  for (const unit of units) {
    const known = counts.get(unit?.code ?? '')
    if (known) known.count += 1
    else counts.set(unit?.code ?? '', { unit, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)
}

function byOwner(columns: readonly CheckedColumn[], unitOf: (code: string | null) => Unit | null): Owner[] {
  const owners = new Map<string, Owner>()
  for (const column of columns) {
    const key = column.lead ?? ''
    const owner = owners.get(key) ?? { unit: unitOf(column.lead), stale: 0, near: 0, columns: [] }
    owners.set(key, owner)
    owner.columns.push(presentColumn(column))
    if (STALE.has(column.state)) owner.stale += 1
    else owner.near += 1
  }
  return [...owners.values()]
    .map((owner) => ({ ...owner, columns: owner.columns.toSorted(byUrgency) }))
    .toSorted((a, b) => b.stale - a.stale || b.near - a.near)
}

/** 空白 has no day it was updated on: it stands before everything. */
const BEFORE_EVERYTHING = -1_000_000

/** Longest past its limit first. */
function byUrgency(a: { daysLeft: number | null }, b: { daysLeft: number | null }): number {
  return (a.daysLeft ?? BEFORE_EVERYTHING) - (b.daysLeft ?? BEFORE_EVERYTHING)
}

function presentColumn({ code, path, state, daysLeft, staleSince }: CheckedColumn): Workbench['gaps'][number] {
  return { code, path, state, daysLeft, staleSince }
}

/** 政务新媒体 past or near the longest gap, by the same early warning as columns. */
function accountsOf({ ledgers, occasion, scheme }: Assessment): Workbench['accounts'] {
  const limitDays = scheme.indicators['new-media'].maximumGapDays.value
  const nearPercent = scheme.indicators['column-freshness'].nearLimitPercent.value
  const accounts = [...ledgers.values()].flatMap(({ unit, accounts: own }) => {
    const states = accountStates({ accounts: own }, occasion, scheme)
    return own.flatMap(({ code, name, platform }, at) => {
      const daysLeft = states[at]?.daysLeft ?? null
      if (daysLeft === null || limitStage({ limitDays, daysLeft }, nearPercent) === 'within') return []
      return [{ code, name, platform, unit: { code: unit.code, name: unit.name }, daysLeft }]
    })
  })
  return accounts.toSorted((a, b) => a.daysLeft - b.daysLeft)
}
