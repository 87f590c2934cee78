import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

const conditionSchema = z.strictObject({
  id: z.string().min(1).meta({ title: '条件编号' }),
  label: z.string().min(1).meta({ title: '条件' }),
})

const violationSchema = z
  .enum(['unregistered', 'reopened'])
  .meta({ choices: { unregistered: '未备案', reopened: '擅自重开' } })

export const newMediaParametersSchema = z.strictObject({
  vetoConditions: parameterSchema(z.array(conditionSchema).min(1)).meta({ title: '单项否决条件' }),
  maximumGapDays: parameterSchema(wholeSchema).meta({ title: '最长多少天不更新（恰好满期不算）', unit: '天' }),
  nearGapPercent: parameterSchema(z.int().min(1).max(100)).meta({ title: '间隔用去多少时预警', unit: '%' }),
  usabilityConditions: parameterSchema(z.array(conditionSchema)).meta({ title: '客户端、小程序另查的条件' }),
  usabilityPlatforms: parameterSchema(z.array(z.string().min(1))).meta({ title: '另查可用性的平台' }),
  violations: parameterSchema(z.array(violationSchema)).meta({ title: '属于违规的账号状态' }),
  violation: parameterSchema(pointsSchema).meta({ title: '违规账号每个扣分', unit: '分' }),
})

export type NewMediaParameters = z.infer<typeof newMediaParametersSchema>
