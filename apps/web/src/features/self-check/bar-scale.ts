const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000]
const TICKS = 4

/** Round ticks from zero to just above the highest bar; the quota line is always inside. */
export function barScale(counts: readonly number[], quota: number): { top: number; ticks: readonly number[] } {
  const highest = Math.max(quota * 1.3, ...counts, 1)
  const step = STEPS.find((candidate) => candidate * TICKS >= highest) ?? Math.ceil(highest / TICKS)
  const top = Math.ceil((highest * 1.02) / step) * step
  return { top, ticks: Array.from({ length: top / step + 1 }, (_, index) => index * step) }
}
