import { exact, multiply, ratio, ZERO } from '../../kernel/exact.ts'
import type { Exact } from '../../kernel/exact.ts'
import type { Source } from '../../kernel/source.ts'
import type { InterpretationParameters } from './parameters.ts'

/** 解读加分 before its cap, and where it comes from. */
export interface BonusScale {
  /** Points altogether for so many interpretations that are counted and in step. */
  readonly total: (inStep: number) => Exact
  readonly source: Source
}

/** So much for each beyond the minimum, or by tiers where the scheme has them. */
export function bonusScale({
  bonusEach,
  bonusTiers,
  isMoreRewarded,
  minimumPerYear,
}: InterpretationParameters): BonusScale {
  const source = (bonusTiers ?? bonusEach).source
  if (!isMoreRewarded.value) return { total: () => ZERO, source }
  if (bonusTiers === undefined) {
    const each = exact(bonusEach.value)
    return { total: (inStep) => multiply(each, ratio(Math.max(0, inStep - minimumPerYear.value), 1)), source }
  }
  const tiers = bonusTiers.value.map(({ from, points }) => ({ from, points: exact(points) }))
  return { total: (inStep) => tiers.findLast(({ from }) => from <= inStep)?.points ?? ZERO, source }
}
