import { add, compare, divide, exact, larger, multiply, ratio, smaller, subtract, ZERO } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'
import { SCORED_INDICATOR_IDS } from '../kernel/finding.ts'
import type { ScoredIndicatorId } from '../kernel/finding.ts'
import type { Scheme, Weights } from '../schemes/scheme.ts'

const ONE: Exact = { n: 1, d: 1 }
const HUNDRED: Exact = { n: 100, d: 1 }

/** Earned points before rescaling; null = not applicable. */
export type Earned = Readonly<Record<ScoredIndicatorId, Exact | null>>

/** How the points of the applicable indicators weigh when some do not apply. */
export interface Plan {
  /** By which an indicator's points are multiplied, in the order of the scored indicators. */
  readonly factors: readonly Exact[]
  /** The one factor of all that apply; null when each has its own. */
  readonly common: Exact | null
  /** Full marks as they weigh; zero for one that is taken out. */
  readonly weighedFulls: readonly Exact[]
  /** Marks given for indicators that do not apply, where the scheme grants them. */
  readonly granted: Exact
}

/** 得分 of one unit. score = base + bonus − deduction. */
export interface Score {
  readonly base: Exact
  /** After gate and cap. */
  readonly bonus: Exact
  /** What could be taken: a score is never below 0. */
  readonly deduction: Exact
  readonly score: Exact
}

/** Plan for the applicable indicators, a bit each; null when there is nothing to score by. */
function planOf(fulls: readonly Exact[], applicable: number, mode: Scheme['notApplicable']['value']): Plan | null {
  const isIn = (index: number) => (applicable & (1 << index)) !== 0
  const inside = fulls.reduce((sum, full, index) => (isIn(index) ? add(sum, full) : sum), ZERO)
  const outside = subtract(fulls.reduce(add, ZERO), inside)
  if (inside.n === 0) return null
  if (mode === 'full') {
    return { factors: fulls.map(() => ONE), common: ONE, weighedFulls: fulls, granted: outside }
  }
  const members = fulls.filter((_, index) => isIn(index)).length
  const share = divide(outside, ratio(members, 1))
  const factors = fulls.map((full, index) => {
    if (!isIn(index)) return ZERO
    return mode === 'rescale' ? divide(HUNDRED, inside) : divide(add(full, share), full)
  })
  const weighedFulls = fulls.map((full, index) => multiply(full, factors[index] ?? ZERO))
  return { factors, common: mode === 'rescale' ? divide(HUNDRED, inside) : null, weighedFulls, granted: ZERO }
}

/** The composition of one group's scores under a scheme. */
export interface Composition {
  readonly fulls: Readonly<Record<ScoredIndicatorId, Exact>>
  readonly planFor: (earned: Earned) => Plan | null
  /** null when no indicator applies. */
  readonly scoreOf: (earned: Earned, bonus: Exact, deduction: Exact, plan: Plan | null) => Score | null
}

export function prepareComposition(scheme: Scheme, weights: Weights): Composition {
  const fulls: Record<ScoredIndicatorId, Exact> = {
    'monthly-quota': exact(weights['monthly-quota']),
    'volume-rank': exact(weights['volume-rank']),
    'column-freshness': exact(weights['column-freshness']),
    'new-media': exact(weights['new-media']),
    interpretation: exact(weights.interpretation),
    disclosure: exact(weights.disclosure),
  }
  const fullsInOrder = SCORED_INDICATOR_IDS.map((id) => fulls[id])
  const gate = exact(scheme.bonusAbove.value)
  const cap = exact(scheme.bonusCap.value)
  const plans = new Map<number, Plan | null>()

  function planFor(earned: Earned): Plan | null {
    let applicable = 0
    let bit = 1
    for (const id of SCORED_INDICATOR_IDS) {
      if (earned[id] !== null) applicable |= bit
      bit <<= 1
    }
    const known = plans.get(applicable)
    if (known !== undefined) return known
    const plan = planOf(fullsInOrder, applicable, scheme.notApplicable.value)
    plans.set(applicable, plan)
    return plan
  }

  function scoreOf(earned: Earned, bonus: Exact, deduction: Exact, plan: Plan | null): Score | null {
    if (plan === null) return null
    let sum = ZERO
    let index = 0
    for (const id of SCORED_INDICATOR_IDS) {
      const points = earned[id]
      if (points !== null) {
        sum = add(sum, plan.common === null ? multiply(points, plan.factors[index] ?? ZERO) : points)
      }
      index += 1
    }
    const base = add(plan.granted, plan.common === null ? sum : multiply(sum, plan.common))
    const counted = compare(base, gate) > 0 ? smaller(bonus, cap) : ZERO
    const reached = add(base, counted)
    const taken = larger(smaller(deduction, reached), ZERO)
    return { base, bonus: counted, deduction: taken, score: subtract(reached, taken) }
  }

  return { fulls, planFor, scoreOf }
}
