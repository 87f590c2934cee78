import type { AppealDetail } from '@mingkao/contract'
import { type Exact, isAppealable, toPoints, whatIf } from '@mingkao/rules'
import { type AssessmentSource, openPeriod } from '../assessments/index.ts'

/** 裁定前先看: the unit's score and place as they are, and as they would be without the finding. null: it is not found any more. */
export async function effectOfAccepting(
  source: AssessmentSource,
  { unit, period, findingId }: { unit: { code: string }; period: string; findingId: string },
): Promise<AppealDetail['effect']> {
  const { current } = await openPeriod(source, period)
  const ledger = current.ledgers.get(unit.code)
  const result = current.results.get(unit.code)
  const found = result?.indicators.flatMap(({ findings }) => findings).find(({ id }) => id === findingId)
  if (!ledger || !result || !found || !isAppealable(found)) return null
  const peers = current.district.groups
    .filter(({ group }) => group === ledger.unit.group)
    .flatMap(({ rows }) => rows.map(({ peer }) => peer))
  const exclusions = [...(ledger.exclusions ?? []), { finding: findingId, reason: '申诉成立' }]
  const { scheme, occasion } = current
  const accepted = whatIf({ ledger: { ...ledger, exclusions }, peers, scheme, occasion, changes: [] })
  return {
    now: { score: points(result.score), place: result.place },
    accepted: { score: points(accepted.score), place: accepted.place },
    of: accepted.of,
  }
}

function points(score: Exact | null): number | null {
  return score === null ? null : toPoints(score)
}
