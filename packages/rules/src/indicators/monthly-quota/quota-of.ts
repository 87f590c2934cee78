import type { Parameter } from '../../kernel/parameter.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'

/** 每月最少发布条数 of a group's units: its own where the scheme sets one, else what all owe. */
export function quotaOf(parameters: MonthlyQuotaParameters, group: string): Parameter<number> {
  const { groupMinimums, minimumPerMonth } = parameters
  const own = groupMinimums?.value[group]
  if (groupMinimums === undefined || own === undefined) return minimumPerMonth
  return { value: own, from: groupMinimums.from, source: groupMinimums.source }
}
