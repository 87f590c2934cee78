import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

export const monthlyQuotaParametersSchema = z.strictObject({
  minimumPerMonth: parameterSchema(wholeSchema).meta({ title: '每月最少发布条数', unit: '条' }),
  // 分类要求: a group that is not named owes what all owe. Schemes published before there were classes stay as they are.
  groupMinimums: parameterSchema(z.record(z.string().min(1), wholeSchema))
    .optional()
    .meta({ title: '分组单列的每月最少发布条数', keyTitle: '分组', unit: '条' }),
  shortMonth: parameterSchema(pointsSchema).meta({ title: '不足的月份每月扣分', unit: '分' }),
  blankMonth: parameterSchema(pointsSchema).meta({ title: '全月未发布的扣分（代替不足扣分）', unit: '分' }),
  monthEndPercent: parameterSchema(z.int().min(0).max(100)).meta({
    title: '月末3天占全月的比例超过多少即提示',
    unit: '%',
  }),
})

export type MonthlyQuotaParameters = z.infer<typeof monthlyQuotaParametersSchema>
