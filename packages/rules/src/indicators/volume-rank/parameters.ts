import { z } from 'zod'
import { parameterSchema } from '../../kernel/parameter.ts'

export const volumeRankParametersSchema = z.strictObject({
  isScored: parameterSchema(z.boolean()).meta({ title: '按年度更新数量排名计分' }),
  /** linear: full × (n − p) / (n − 1). */
  scale: parameterSchema(z.literal('linear').meta({ choices: { linear: '按名次线性：首名满分，末名0分' } })).meta({
    title: '名次折算分值的办法',
  }),
})

export type VolumeRankParameters = z.infer<typeof volumeRankParametersSchema>
