const STEP = 5

/** An axis that holds all scores and 100: `at` gives per cent from its left end. */
export function scoreAxis(scores: readonly number[]): { from: number; to: number; at: (score: number) => number } {
  const from = Math.floor(Math.min(100, ...scores) / STEP) * STEP - 1
  const to = Math.max(100, Math.ceil(Math.max(...scores))) + 1
  return { from, to, at: (score) => ((score - from) / (to - from)) * 100 }
}
