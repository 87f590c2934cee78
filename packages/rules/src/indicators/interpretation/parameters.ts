import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

export const interpretationParametersSchema = z.strictObject({
  minimumPerYear: parameterSchema(wholeSchema).meta({ title: '每年最少解读篇数' }),
  countedForms: parameterSchema(z.array(z.enum(['illustrated', 'audio-video', 'text'])).min(1)).meta({
    title: '计入的解读形式',
  }),
  tooFew: parameterSchema(pointsSchema).meta({ title: '全年不足的扣分' }),
  isStepChecked: parameterSchema(z.boolean()).meta({ title: '检查解读是否同步公开' }),
  stepWorkingDays: parameterSchema(wholeSchema).meta({ title: '文件公开后几个工作日内解读算同步' }),
  outOfStep: parameterSchema(pointsSchema).meta({ title: '未同步公开每篇扣分' }),
  isMoreRewarded: parameterSchema(z.boolean()).meta({ title: '多于最少篇数的加分' }),
  bonusEach: parameterSchema(pointsSchema).meta({ title: '每多一篇加分' }),
  bonusCap: parameterSchema(pointsSchema).meta({ title: '解读加分上限' }),
})

export type InterpretationParameters = z.infer<typeof interpretationParametersSchema>
