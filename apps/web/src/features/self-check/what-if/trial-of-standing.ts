import type { Standing } from '@mingkao/contract'
import type { PossibleTrial } from './try-out.ts'
import { UNSCORED } from './unscored.ts'

/** The standing as a trial of nothing: what 试算 begins with, before the rules are fetched. */
export function trialOfStanding(standing: Standing): PossibleTrial {
  const { score, place, of, verdict, bonus, deduction, indicators } = standing
  return {
    isPossible: true,
    score,
    place,
    of,
    months: [],
    verdict,
    bonus,
    deduction,
    indicators: indicators
      .filter(({ id }) => !UNSCORED.has(id))
      .map(({ id, label, isApplicable, score: points }) => ({ id, label, points: isApplicable ? points : null })),
  }
}
