import { z } from 'zod'
import { columnFreshnessParametersSchema } from '../indicators/column-freshness/parameters.ts'
import { disclosureParametersSchema } from '../indicators/disclosure/parameters.ts'
import { interpretationParametersSchema } from '../indicators/interpretation/parameters.ts'
import { monthlyQuotaParametersSchema } from '../indicators/monthly-quota/parameters.ts'
import { newMediaParametersSchema } from '../indicators/new-media/parameters.ts'
import { rectificationParametersSchema } from '../indicators/rectification/parameters.ts'
import { unitVetoParametersSchema } from '../indicators/unit-veto/parameters.ts'
import { volumeRankParametersSchema } from '../indicators/volume-rank/parameters.ts'
import type { ScoredIndicatorId } from '../kernel/finding.ts'
import { INDICATOR_LABELS } from '../kernel/labels.ts'
import { daySchema, parameterSchema, pointsSchema, wholeSchema } from '../kernel/parameter.ts'

function weightOf(id: ScoredIndicatorId) {
  return pointsSchema.meta({ title: INDICATOR_LABELS[id], unit: '分' })
}

function inHundredths(weights: unknown): number {
  const points: unknown[] = typeof weights === 'object' && weights !== null ? Object.values(weights) : []
  return points.reduce<number>((sum, one) => sum + (typeof one === 'number' ? Math.round(one * 100) : 0), 0)
}

/** 各项满分. In hundredths they sum to exactly 100. */
export const weightsSchema = z
  .strictObject({
    'monthly-quota': weightOf('monthly-quota'),
    'volume-rank': weightOf('volume-rank'),
    'column-freshness': weightOf('column-freshness'),
    'new-media': weightOf('new-media'),
    interpretation: weightOf('interpretation'),
    disclosure: weightOf('disclosure'),
  })
  .refine((weights) => inHundredths(weights) === 10_000, {
    error: ({ input }) => `六项指标的满分合计应为100分，现为${inHundredths(input) / 100}分`,
  })

export type Weights = z.infer<typeof weightsSchema>

const notApplicableSchema = z
  .enum(['rescale', 'full', 'spread'])
  .meta({ choices: { rescale: '其余指标按比例折算成100分', full: '按满分计', spread: '分值平均分摊到其余指标' } })

const rankingSchema = z
  .enum(['dense', 'competition'])
  .meta({ choices: { dense: '并列后名次连续（1、2、2、3）', competition: '并列后名次跳过（1、2、2、4）' } })

const siteLimitsSchema = z.strictObject({
  x: wholeSchema.meta({ title: '动态要闻、通知公告、政策文件类超期', unit: '个' }),
  y: wholeSchema.meta({ title: '全部超期栏目', unit: '个' }),
  z: wholeSchema.meta({ title: '空白栏目', unit: '个' }),
})

/**
 * 考核方案 as data: a dated, versioned set of weights and parameters, each with the day it starts and its source.
 * Plain JSON; a published version never changes.
 */
export const schemeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1, '请填写方案名称'),
  version: z.int().min(1),
  effectiveFrom: daySchema,
  /** false: shown with 分值待确认. */
  arePointsConfirmed: z.boolean(),
  /** 确认有效期至; null: not confirmed, or until a new version. */
  confirmedUntil: daySchema.nullable(),
  note: z.string(),
  weights: parameterSchema(weightsSchema).meta({ title: '各项指标满分' }),
  /** 分组单列的满分, by the group's Chinese name. */
  groupWeights: z
    .record(z.string().min(1), parameterSchema(weightsSchema))
    .meta({ title: '分组单列的满分', keyTitle: '分组' }),
  /** What becomes of an indicator that does not apply: the rest rescaled, full marks, or its points spread evenly. */
  notApplicable: parameterSchema(notApplicableSchema).meta({ title: '不适用指标的处理' }),
  passMark: parameterSchema(pointsSchema).meta({ title: '合格线（基础分）', unit: '分' }),
  bonusAbove: parameterSchema(pointsSchema).meta({ title: '基础分高于多少方可加分', unit: '分' }),
  bonusCap: parameterSchema(pointsSchema).meta({ title: '加分上限', unit: '分' }),
  ranking: parameterSchema(rankingSchema).meta({ title: '并列后的名次' }),
  topCount: parameterSchema(wholeSchema).meta({ title: '做得较好的单位数（每组）', unit: '家' }),
  /** 全站单项否决: how many stale news, notice and policy columns (x), stale columns (y), blank columns (z) fail the portal itself. */
  siteLimits: parameterSchema(siteLimitsSchema).meta({
    title: '全站单项否决界限',
  }),
  indicators: z.strictObject({
    'monthly-quota': monthlyQuotaParametersSchema,
    'volume-rank': volumeRankParametersSchema,
    'column-freshness': columnFreshnessParametersSchema,
    'new-media': newMediaParametersSchema,
    interpretation: interpretationParametersSchema,
    disclosure: disclosureParametersSchema,
    rectification: rectificationParametersSchema,
    'unit-veto': unitVetoParametersSchema,
  }),
})

export type Scheme = z.infer<typeof schemeSchema>
