import type { Ledger, Occasion, PeerSummary, Scheme } from '@mingkao/rules'
import { type AssessmentSource, openPeriod } from './open-period.ts'
import { peersOf, standingOf, type StandingQuery } from './show-standing.ts'

/** What packages/rules needs to work the what-if out in the browser: others appear as the ranking shows them. */
export type Basis = { ledger: Ledger; peers: PeerSummary[]; scheme: Scheme; occasion: Occasion }

/** 试算所需的台账. @throws Refusal as showStanding does */
export async function showBasis(source: AssessmentSource, { code, period }: StandingQuery): Promise<Basis> {
  const { current } = await openPeriod(source, period)
  const { ledger, group } = standingOf(current, code)
  return { ledger, peers: peersOf(group, code), scheme: current.scheme, occasion: current.occasion }
}
