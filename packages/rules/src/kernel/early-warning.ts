/** 期限用去多少: within it, the first warning level used (near), the second (urgent), or past it. */
export type LimitStage = 'within' | 'near' | 'urgent' | 'past'

/** 预警档 in percent of a limit, as a scheme has them: 70, 90. An older scheme has no second one. */
export interface WarningLevels {
  readonly nearLimitPercent: { readonly value: number }
  readonly secondNearLimitPercent?: { readonly value: number } | undefined
}

/**
 * How much of a limit is used up, whatever it limits.
 * @param limit days from the last update to the last day that is in time, and days left until then (negative: past it)
 */
export function limitStage(
  limit: { readonly limitDays: number; readonly daysLeft: number },
  { nearLimitPercent, secondNearLimitPercent }: WarningLevels,
): LimitStage {
  if (limit.daysLeft < 0) return 'past'
  const used = (limit.limitDays - limit.daysLeft) * 100
  if (secondNearLimitPercent !== undefined && used >= limit.limitDays * secondNearLimitPercent.value) return 'urgent'
  return used >= limit.limitDays * nearLimitPercent.value ? 'near' : 'within'
}
