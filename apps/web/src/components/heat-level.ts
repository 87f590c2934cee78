const STEPS = [10, 20, 30, 50, 70, 90] as const

/** Step of the heat scale, 1 to 6, for a month that met its quota; 0 below the quota. */
export function heatLevel(count: number, quota: number): number {
  if (count < quota) return 0
  return STEPS.filter((step, index) => index === 0 || count >= step).length
}
