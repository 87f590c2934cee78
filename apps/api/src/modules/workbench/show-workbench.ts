import type { Column, Workbench } from '@mingkao/contract'
import { accountStates, exemptionFromWarning, limitStage } from '@mingkao/rules'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { today } from '../../domain-day.ts'
import { appealsToDecide } from '../appeals/index.ts'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { listColumns } from '../columns/index.ts'
import { exemptionsToDecide } from '../exemptions/index.ts'
import { proposeInterviews } from '../interviews/index.ts'
import { ordersToHandle } from '../rectifications/index.ts'
import { listUndelivered } from '../notifications/index.ts'
import { workbenchRepository } from './workbench.repository.ts'

type Owner = Workbench['owners'][number]
type CheckedColumn = Column & { state: Exclude<Column['state'], 'folder' | 'exempt'> }

const STALE: ReadonlySet<string> = new Set(['stale', 'long-stale', 'blank'])

/**
 * 工作台: what needs the office today, as of now. Columns come as the register lists them, so that every number is as long as
 * the list it opens.
 */
export async function showWorkbench(asking: { source: AssessmentSource; user: SignedInUser }): Promise<Workbench> {
  const { source } = asking
  const [{ asOf, columns, site }, register, undelivered, rows, orders, interviews, appeals, exemptions] =
    await Promise.all([
      listColumns(asking, {}),
      openRegister(source, undefined),
      listUndelivered(source.db.pool),
      workbenchRepository(source.db.pool).find(),
      ordersToHandle(source.db.pool, today(source.clock)),
      proposeInterviews(source),
      appealsToDecide(source.db.pool),
      exemptionsToDecide(source.db.pool, today(source.clock)),
    ])
  const checked = columns.filter(isChecked)
  const stale = checked.filter(({ state }) => STALE.has(state))
  const near = checked.filter(({ state }) => state === 'near-limit')
  return {
    asOf,
    period: register?.period.id ?? null,
    ...rows,
    undelivered,
    site: site.map(({ columns: _counted, ...counter }) => counter),
    owners: byOwner([...stale, ...near]),
    stale: stale.length,
    near: near.length,
    unknown: checked.filter(({ state }) => state === 'unknown').length,
    gaps: checked.filter(({ gaps }) => gaps.length > 0).map((column) => ({ ...presented(column), gaps: column.gaps })),
    accounts: register ? accountsOf(register) : [],
    orders,
    interviews,
    appeals,
    exemptions,
  }
}

function isChecked(column: Column): column is CheckedColumn {
  return column.state !== 'folder' && column.state !== 'exempt'
}

function byOwner(columns: readonly CheckedColumn[]): Owner[] {
  const owners = new Map<string, Owner>()
  for (const column of columns.toSorted(byUrgency)) {
    const { lead, state } = column
    const owner = owners.get(lead?.code ?? '') ?? { unit: lead, stale: 0, near: 0, columns: [] }
    owners.set(lead?.code ?? '', owner)
    owner.columns.push(presented(column))
    if (STALE.has(state)) owner.stale += 1
    else owner.near += 1
  }
  return [...owners.values()].toSorted((a, b) => b.stale - a.stale || b.near - a.near)
}

/** 空白 has no day it was updated on: it stands before everything. */
const BEFORE_EVERYTHING = -1_000_000

/** Longest past its limit first. */
function byUrgency(a: CheckedColumn, b: CheckedColumn): number {
  return (a.daysLeft ?? BEFORE_EVERYTHING) - (b.daysLeft ?? BEFORE_EVERYTHING)
}

function presented({ code, path, state, daysLeft, exemption }: CheckedColumn): Owner['columns'][number] {
  return { code, path, state, daysLeft, isExempt: exemption !== null }
}

/** 政务新媒体 past or near the longest gap, by the same early warning as columns; 免考 ones are left alone. */
function accountsOf({ ledgers, occasion, scheme }: Assessment): Workbench['accounts'] {
  const limitDays = scheme.indicators['new-media'].maximumGapDays.value
  const levels = scheme.indicators['column-freshness']
  const accounts = [...ledgers.values()].flatMap((ledger) => {
    const { unit } = ledger
    const states = accountStates(ledger, occasion, scheme)
    return ledger.accounts.flatMap(({ code, name, platform }, at) => {
      const { daysLeft = null, dueOn = null } = states[at] ?? {}
      if (daysLeft === null || limitStage({ limitDays, daysLeft }, levels) === 'within') return []
      const warning = { indicator: 'new-media', key: `${code}/no-update`, dueOn } as const
      if (exemptionFromWarning(ledger, warning, occasion)) return []
      return [{ code, name, platform, unit: { code: unit.code, name: unit.name }, daysLeft }]
    })
  })
  return accounts.toSorted((a, b) => a.daysLeft - b.daysLeft)
}
