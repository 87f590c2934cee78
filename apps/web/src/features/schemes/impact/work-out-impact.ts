import {
  assessDistrict,
  compareResults,
  type DistrictResult,
  type ImpactSummary,
  type Ledger,
  type Occasion,
  type Scheme,
  summariseImpact,
  type UnitChange,
  UnknownCalendarYear,
  withSchemeLimits,
} from '@mingkao/rules'

/** 影响预览所需的全部台账 as GET /scheme-impact sends it. */
export interface ImpactBasis {
  readonly period: { readonly id: string; readonly label: string; readonly isLive: boolean; readonly checkDay: string }
  readonly occasion: Occasion
  readonly scheme: Scheme
  readonly ledgers: readonly Ledger[]
  readonly following: readonly string[]
}

/** The basis with the district as it is scored now: worked out once, while the draft changes. */
export interface PreparedBasis {
  readonly basis: ImpactBasis
  readonly now: DistrictResult
  readonly following: ReadonlySet<string>
}

export type Impact =
  | {
      readonly isPossible: true
      readonly changes: readonly UnitChange[]
      readonly summary: ImpactSummary
      /** 用时: milliseconds. */
      readonly took: number
    }
  | { readonly isPossible: false; readonly message: string }

export function prepareBasis(basis: ImpactBasis): PreparedBasis {
  return {
    basis,
    now: assessDistrict(basis.ledgers, basis.scheme, basis.occasion),
    following: new Set(basis.following),
  }
}

/** 影响: the whole district judged anew under a draft, beside how it stands now. */
export function workOutImpact({ basis, now, following }: PreparedBasis, draft: Scheme): Impact {
  const begun = performance.now()
  try {
    const ledgers = withSchemeLimits(basis.ledgers, following, draft)
    const changes = compareResults(now, assessDistrict(ledgers, draft, basis.occasion))
    return { isPossible: true, changes, summary: summariseImpact(changes), took: performance.now() - begun }
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return { isPossible: false, message: `${error.message}。` }
    throw error
  }
}

/** Whoever is affected: the worst first, then those who only move; the rest in protocol order. */
export function affectedFirst(changes: readonly UnitChange[]): UnitChange[] {
  return changes.toSorted((a, b) => (a.delta ?? 0) - (b.delta ?? 0) || a.moved - b.moved || a.unit.order - b.unit.order)
}

export function isAffected({ delta, moved, before, after, indicators }: UnitChange): boolean {
  return (delta ?? 0) !== 0 || moved !== 0 || before.verdict !== after.verdict || indicators.length > 0
}
