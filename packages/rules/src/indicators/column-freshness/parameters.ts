import { z } from 'zod'
import { parameterSchema, pointsSchema, updateLimitSchema, wholeSchema } from '../../kernel/parameter.ts'

export const columnFreshnessParametersSchema = z.strictObject({
  isChecked: parameterSchema(z.boolean()).meta({ title: '按维护分工检查栏目更新' }),
  categoryLimits: parameterSchema(z.record(z.string().min(1), updateLimitSchema)).meta({
    title: '各类栏目的更新期限',
    keyTitle: '栏目类别',
  }),
  stale: parameterSchema(pointsSchema).meta({ title: '超期未更新每栏目扣分', unit: '分' }),
  blank: parameterSchema(pointsSchema).meta({ title: '空白栏目每栏目扣分', unit: '分' }),
  openingGraceDays: parameterSchema(wholeSchema).meta({ title: '新开栏目允许空白的天数', unit: '天' }),
  proposesInterview: parameterSchema(z.boolean()).meta({ title: '长期未更新的提请约谈' }),
  interviewAfterMonths: parameterSchema(wholeSchema).meta({ title: '超期超过几个月提请约谈', unit: '个月' }),
  nearLimitPercent: parameterSchema(z.int().min(1).max(100)).meta({ title: '期限用去多少时预警', unit: '%' }),
  // Schemes published before there was a second level stay as they are.
  secondNearLimitPercent: parameterSchema(z.int().min(1).max(100))
    .optional()
    .meta({ title: '期限用去多少时再次预警', unit: '%' }),
})

export type ColumnFreshnessParameters = z.infer<typeof columnFreshnessParametersSchema>
