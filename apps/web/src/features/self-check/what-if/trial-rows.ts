import type { PossibleTrial } from './try-out.ts'

export interface TrialRow {
  readonly id: string
  readonly label: string
  readonly from: number | null
  readonly to: number | null
}

/** One row an indicator, then 加分 and 整改扣分 where there are any. */
export function trialRows(now: PossibleTrial, trial: PossibleTrial): readonly TrialRow[] {
  const before = new Map(now.indicators.map(({ id, points }) => [id, points]))
  const rows = trial.indicators.map(({ id, label, points }) => ({
    id,
    label,
    from: before.get(id) ?? null,
    to: points,
  }))
  return [
    ...rows,
    ...extra('bonus', '加分', now.bonus, trial.bonus),
    ...extra('deduction', '整改扣分', -now.deduction, -trial.deduction),
  ]
}

function extra(id: string, label: string, from: number, to: number): readonly TrialRow[] {
  return from === 0 && to === 0 ? [] : [{ id, label, from, to }]
}
