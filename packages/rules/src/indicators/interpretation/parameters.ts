import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

const formSchema = z
  .enum(['illustrated', 'audio-video', 'text'])
  .meta({ choices: { illustrated: '图文', 'audio-video': '音视频', text: '文字' } })

/** 分档: counted and in step, from that number on so many points altogether. */
const bonusTiersSchema = z
  .array(
    z.strictObject({
      from: z.int().min(1, '篇数应从1起').meta({ title: '达到篇数', unit: '篇' }),
      points: pointsSchema.meta({ title: '共加分', unit: '分' }),
    }),
  )
  .min(1, '至少设一档')
  .refine(
    (tiers) => tiers.every(({ from, points }, at) => at === 0 || isAbove({ from, points }, tiers[at - 1])),
    '各档的篇数和分值应逐档增加',
  )

function isAbove(tier: Tier, below: Tier | undefined): boolean {
  return below === undefined || (tier.from > below.from && tier.points > below.points)
}

interface Tier {
  readonly from: number
  readonly points: number
}

export const interpretationParametersSchema = z.strictObject({
  minimumPerYear: parameterSchema(wholeSchema).meta({ title: '每年最少解读篇数', unit: '篇' }),
  countedForms: parameterSchema(z.array(formSchema).min(1, '至少选一种形式')).meta({
    title: '计入的解读形式',
  }),
  tooFew: parameterSchema(pointsSchema).meta({ title: '全年不足的扣分', unit: '分' }),
  isStepChecked: parameterSchema(z.boolean()).meta({ title: '检查解读是否同步公开' }),
  stepWorkingDays: parameterSchema(wholeSchema).meta({ title: '文件公开后几个工作日内解读算同步', unit: '个工作日' }),
  outOfStep: parameterSchema(pointsSchema).meta({ title: '未同步公开每篇扣分', unit: '分' }),
  isMoreRewarded: parameterSchema(z.boolean()).meta({ title: '多于最少篇数的加分' }),
  bonusEach: parameterSchema(pointsSchema).meta({ title: '每多一篇加分', unit: '分' }),
  bonusCap: parameterSchema(pointsSchema).meta({ title: '解读加分上限', unit: '分' }),
  // Where a scheme rewards by tiers, they stand instead of so much for each.
  bonusTiers: parameterSchema(bonusTiersSchema).optional().meta({ title: '按篇数分档加分（代替每篇加分）' }),
})

export type InterpretationParameters = z.infer<typeof interpretationParametersSchema>
