import { z } from 'zod'
import { parameterSchema } from '../../kernel/parameter.ts'

const conditionSchema = z.strictObject({
  id: z.string().min(1).meta({ title: '条件编号' }),
  label: z.string().min(1).meta({ title: '条件' }),
})

export const unitVetoParametersSchema = z.strictObject({
  conditions: parameterSchema(z.array(conditionSchema).min(1)).meta({ title: '单位一票否决条件' }),
})

export type UnitVetoParameters = z.infer<typeof unitVetoParametersSchema>
