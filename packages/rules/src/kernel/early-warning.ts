/** 期限用去多少: within it, 70 % used (near), 90 % used (urgent), or past it. */
export type LimitStage = 'within' | 'near' | 'urgent' | 'past'

/** 90 %: the second early warning. No document gives it; the first, 70 %, is a parameter of the scheme. */
const URGENT_PERCENT = 90

/**
 * How much of a limit is used up.
 * @param limit days from the last update to the last day that is in time, and days left until then (negative: past it)
 * @param nearPercent of the scheme's parameter
 */
export function limitStage(limit: { limitDays: number; daysLeft: number }, nearPercent: number): LimitStage {
  if (limit.daysLeft < 0) return 'past'
  const used = (limit.limitDays - limit.daysLeft) * 100
  if (used >= limit.limitDays * URGENT_PERCENT) return 'urgent'
  return used >= limit.limitDays * nearPercent ? 'near' : 'within'
}
