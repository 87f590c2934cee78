import { z } from 'zod'
import { parameterSchema } from '../../kernel/parameter.ts'

export const unitVetoParametersSchema = z.strictObject({
  conditions: parameterSchema(z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })).min(1)).meta(
    { title: '单位一票否决条件' },
  ),
})

export type UnitVetoParameters = z.infer<typeof unitVetoParametersSchema>
