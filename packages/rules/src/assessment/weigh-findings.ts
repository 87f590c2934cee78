import { multiply, negate, smaller, subtract, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import type { Draft } from '../kernel/finding.ts'

/**
 * 折算: what each finding really takes. `missing` is what the indicator lost before rescaling; losses are met in the order of the findings
 * until it is used up, so that beyond a cap they weigh nothing and together they are exactly what is missing.
 */
export function weighLosses(findings: readonly Draft[], missing: Exact, factor: Exact): void {
  let left = missing
  let points = ZERO
  let weighed = ZERO
  for (const finding of findings) {
    if (finding.points.n >= 0 || left.n === 0) {
      // A finding without points may be shared by thousands of units: it is not written again for each.
      if (finding.weighed !== ZERO) finding.weighed = ZERO
      continue
    }
    const loss = smaller(negate(finding.points), left)
    left = subtract(left, loss)
    // Most findings of an indicator lose the same, and not beyond the cap: what it weighs is worked out once.
    if (finding.points !== points || left.n === 0) {
      weighed = negate(multiply(loss, factor))
      points = finding.points
    }
    finding.weighed = weighed
  }
}

/** 加分 as it counts: the findings share what gate and cap let through, in their order. Returns what is left for others. */
export function weighBonus(findings: readonly Draft[], counted: Exact): Exact {
  let left = counted
  for (const finding of findings) {
    if (finding.outcome !== 'bonus') continue
    finding.weighed = smaller(finding.points, left)
    left = subtract(left, finding.weighed)
  }
  return left
}
