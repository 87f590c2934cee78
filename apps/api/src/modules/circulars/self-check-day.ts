import { addDays, addMonths } from '@mingkao/rules'
import type { CircularFacts } from '@mingkao/contract'

const MONTHS = 3

/** 下期栏目自查期限 as it is proposed: the last day but one of the quarter after the period (Q3 → 30 December). */
export function selfCheckDay({ end }: CircularFacts['period']): string {
  const next = addDays(end, 1)
  return addDays(addMonths(next, MONTHS), -2)
}
