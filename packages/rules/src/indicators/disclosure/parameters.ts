import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

export const disclosureParametersSchema = z.strictObject({
  none: parameterSchema(pointsSchema).meta({ title: '周期内没有主动公开的扣分', unit: '分' }),
  dueWorkingDays: parameterSchema(wholeSchema).meta({ title: '成文后几个工作日内公开', unit: '个工作日' }),
  late: parameterSchema(pointsSchema).meta({ title: '逾期公开每件扣分', unit: '分' }),
})

export type DisclosureParameters = z.infer<typeof disclosureParametersSchema>
