import { z } from 'zod'
import { columnFreshnessParametersSchema } from '../indicators/column-freshness/parameters.ts'
import { disclosureParametersSchema } from '../indicators/disclosure/parameters.ts'
import { interpretationParametersSchema } from '../indicators/interpretation/parameters.ts'
import { monthlyQuotaParametersSchema } from '../indicators/monthly-quota/parameters.ts'
import { newMediaParametersSchema } from '../indicators/new-media/parameters.ts'
import { rectificationParametersSchema } from '../indicators/rectification/parameters.ts'
import { unitVetoParametersSchema } from '../indicators/unit-veto/parameters.ts'
import { volumeRankParametersSchema } from '../indicators/volume-rank/parameters.ts'
import { daySchema, parameterSchema, pointsSchema, wholeSchema } from '../kernel/parameter.ts'

/** 各项满分. In hundredths they sum to exactly 100. */
export const weightsSchema = z
  .strictObject({
    'monthly-quota': pointsSchema,
    'volume-rank': pointsSchema,
    'column-freshness': pointsSchema,
    'new-media': pointsSchema,
    interpretation: pointsSchema,
    disclosure: pointsSchema,
  })
  .refine(
    (weights) => Object.values(weights).reduce((sum, points) => sum + Math.round(points * 100), 0) === 10_000,
    '六项指标的满分合计应为100分',
  )

export type Weights = z.infer<typeof weightsSchema>

/**
 * 考核方案 as data: a dated, versioned set of weights and parameters, each with the day it starts and its source.
 * Plain JSON; a published version never changes.
 */
export const schemeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  version: z.int().min(1),
  effectiveFrom: daySchema,
  /** false: shown with 分值待确认. */
  arePointsConfirmed: z.boolean(),
  /** 确认有效期至; null: not confirmed, or until a new version. */
  confirmedUntil: daySchema.nullable(),
  note: z.string(),
  weights: parameterSchema(weightsSchema).meta({ title: '各项指标满分' }),
  /** 分组单列的满分, by the group's Chinese name. */
  groupWeights: z.record(z.string().min(1), parameterSchema(weightsSchema)).meta({ title: '分组单列的满分' }),
  /** What becomes of an indicator that does not apply: the rest rescaled, full marks, or its points spread evenly. */
  notApplicable: parameterSchema(z.enum(['rescale', 'full', 'spread'])).meta({ title: '不适用指标的处理' }),
  passMark: parameterSchema(pointsSchema).meta({ title: '合格线（基础分）' }),
  bonusAbove: parameterSchema(pointsSchema).meta({ title: '基础分高于多少方可加分' }),
  bonusCap: parameterSchema(pointsSchema).meta({ title: '加分上限' }),
  ranking: parameterSchema(z.enum(['dense', 'competition'])).meta({ title: '并列后的名次' }),
  topCount: parameterSchema(wholeSchema).meta({ title: '做得较好的单位数（每组）' }),
  /** 全站单项否决: how many stale news, notice and policy columns (x), stale columns (y), blank columns (z) fail the portal itself. */
  siteLimits: parameterSchema(z.strictObject({ x: wholeSchema, y: wholeSchema, z: wholeSchema })).meta({
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
