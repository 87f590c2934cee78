import type { Standing, WhatIfChange } from '@mingkao/contract'
import { assessDistrict, changedLedger, ImpossibleChange, type Ledger, monthOf } from '@mingkao/rules'
import { Refusal } from '../../refusal.ts'
import type { Assessment } from './assessment.ts'
import { type Asking, openStanding, standingOf, type StandingQuery } from './show-standing.ts'
import { presentStanding } from './standing.presenter.ts'

/**
 * 试算: the standing as it would be after the changes, worked out by assessing the whole group again; nothing is stored.
 * Rows behind it are those that exist.
 * @throws Refusal UNPROCESSABLE for a change that can't be tried, NOT_FOUND as showStanding does
 */
export async function tryChanges(
  asking: Asking,
  { changes, ...query }: StandingQuery & { changes: readonly WhatIfChange[] },
): Promise<Standing> {
  const { current, previous, rows, today } = await openStanding(asking, query)
  const { ledger: before, group: ranking } = standingOf(current, query.code)
  const ledger = changed(before, changes, current)
  const ledgers = ranking.flatMap(({ unit }) => {
    if (unit.code === query.code) return [ledger]
    const peer = current.ledgers.get(unit.code)
    return peer ? [peer] : []
  })
  const district = assessDistrict(ledgers, current.scheme, current.occasion)
  const group = district.groups[0]?.rows ?? []
  const result = group.find(({ unit }) => unit.code === query.code)
  if (!result) throw new Error(`${query.code} is missing from its own group`)
  const countThisMonth = rows.countThisMonth === null ? null : rows.countThisMonth + addedIn(monthOf(today), changes)
  return presentStanding({ current, previous, ledger, result, group, rows: { ...rows, countThisMonth }, today })
}

function changed(ledger: Ledger, changes: readonly WhatIfChange[], { occasion }: Assessment): Ledger {
  try {
    return changedLedger(ledger, changes, occasion)
  } catch (error) {
    if (error instanceof ImpossibleChange) throw new Refusal('UNPROCESSABLE', error.message)
    throw error
  }
}

function addedIn(month: string, changes: readonly WhatIfChange[]): number {
  return changes.reduce(
    (sum, change) => (change.kind === 'add-publications' && change.month === month ? sum + change.count : sum),
    0,
  )
}
