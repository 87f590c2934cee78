import type { Indicator } from '../../kernel/indicator.ts'
import { INDICATOR_LABELS } from '../../kernel/labels.ts'
import { prepareMonthlyQuota } from './evaluate.ts'
import { monthlyQuotaParametersSchema } from './parameters.ts'
import type { MonthlyQuotaParameters } from './parameters.ts'

export const monthlyQuota: Indicator<'monthly-quota', MonthlyQuotaParameters> = {
  id: 'monthly-quota',
  label: INDICATOR_LABELS['monthly-quota'],
  rule: '周期内每个月发布信息达到规定条数；不足的月份扣分，全月未发布的加重扣分',
  parametersSchema: monthlyQuotaParametersSchema,
  prepare: prepareMonthlyQuota,
}
export { MONTHS_TOGETHER } from './months-together.ts'
export { quotaOf } from './quota-of.ts'
export { begunMonths, countInPeriod, monthFact, nearOf, owesMonth, periodMonths } from './facts.ts'
export type { MonthWindow } from './facts.ts'
