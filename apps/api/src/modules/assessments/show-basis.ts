import type { Ledger, Occasion, PeerSummary, Scheme } from '@mingkao/rules'
import { asSeenBy, peersOf } from './as-seen-by.ts'
import { openPeriod } from './open-period.ts'
import { type Asking, standingOf, type StandingQuery } from './show-standing.ts'

/** What packages/rules needs to work the what-if out in the browser: others appear as the ranking shows them. */
export type Basis = { ledger: Ledger; peers: PeerSummary[]; scheme: Scheme; occasion: Occasion }

/** 试算所需的台账. @throws Refusal as showStanding does */
export async function showBasis({ source, user }: Asking, { code, period }: StandingQuery): Promise<Basis> {
  const current = asSeenBy(user, (await openPeriod(source, period)).current, code)
  const { ledger, group } = standingOf(current, code)
  return { ledger, peers: peersOf(group, code), scheme: current.scheme, occasion: current.occasion }
}
