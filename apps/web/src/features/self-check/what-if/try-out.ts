// First of all, so that zod never probes for `eval`, which the pages' CSP forbids.
import '../../../lib/zod-jitless.ts'
import { ImpossibleChange, toPoints, whatIf } from '@mingkao/rules'
import type { Change, Ledger, MonthVolume, Occasion, PeerSummary, Scheme } from '@mingkao/rules'
import { UNSCORED } from './unscored.ts'

/** 试算所需的台账 as GET /units/{code}/standing/basis sends it. */
export interface WhatIfBasis {
  readonly ledger: Ledger
  readonly peers: readonly PeerSummary[]
  readonly scheme: Scheme
  readonly occasion: Occasion
}

export interface TriedIndicator {
  readonly id: string
  readonly label: string
  /** As it weighs in the score; null = not applicable. */
  readonly points: number | null
}

export type Trial = PossibleTrial | { readonly isPossible: false; readonly message: string }

export type PossibleTrial = {
  readonly isPossible: true
  readonly score: number | null
  readonly place: number | null
  readonly of: number
  /** 信息量 of the months that have begun; none: as they stand. */
  readonly months: readonly MonthVolume[]
  readonly verdict: string
  readonly bonus: number
  readonly deduction: number
  readonly indicators: readonly TriedIndicator[]
}

/** The unit's result if the changes were made, by the very rules that score it. Loaded only where somebody tries something out. */
export function tryOut(basis: WhatIfBasis, changes: readonly Change[]): Trial {
  try {
    const { score, place, of, volume, verdict, bonus, deduction, indicators } = whatIf({ ...basis, changes })
    return {
      isPossible: true,
      score: score && toPoints(score),
      place,
      of,
      months: volume.months,
      verdict,
      bonus: toPoints(bonus),
      deduction: toPoints(deduction),
      indicators: indicators
        .filter(({ id }) => !UNSCORED.has(id))
        .map(({ id, label, isApplicable, weighed }) => ({
          id,
          label,
          points: isApplicable && weighed ? toPoints(weighed) : null,
        })),
    }
  } catch (error) {
    if (error instanceof ImpossibleChange) return { isPossible: false, message: error.message }
    throw error
  }
}
