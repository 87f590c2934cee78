import { z } from 'zod'
import { route } from './base.ts'
import { periodSchema } from './period-shapes.ts'
import { indicatorResultSchema, monthVolumeSchema } from './findings.ts'
import {
  daySchema,
  momentSchema,
  monthInputSchema,
  monthSchema,
  periodIdSchema,
  pointsSchema,
  unitCodeSchema,
  unitRefSchema,
  wholeQuerySchema,
} from './shapes.ts'

export const verdictSchema = z.enum(['合格', '不合格', '不参评'])

/** 免考 given in advance within the period, of anything less than the whole unit. Both days included. */
const exemptionInForceSchema = z.object({
  label: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  reason: z.string(),
})

const groupUnits = z.object({ group: z.string(), units: z.array(unitRefSchema) })

/** The circular's headline figures. Every number opens its rows. */
export const summarySchema = z.object({
  period: periodIdSchema,
  label: z.string(),
  checkAt: momentSchema.nullable(),
  dataAsOf: momentSchema.nullable(),
  provisional: z.boolean(),
  publications: z.number().int(),
  previousPublications: z.number().int().nullable(),
  belowQuota: z.array(groupUnits),
  topByVolume: z.array(groupUnits),
  staleColumns: z.array(
    z.object({
      code: z.string(),
      path: z.string(),
      /** Who answers for it; null: nobody does (yet). */
      unit: unitRefSchema.nullable(),
      /** 接手宽限期内: where nobody answers for it, the unit that leads it now; null: nobody leads it. */
      takenOverBy: unitRefSchema.nullable(),
      lastUpdatedOn: daySchema.nullable(),
      staleSince: daySchema.nullable(),
    }),
  ),
  accounts: z.object({ registered: z.number().int(), failed: z.number().int(), undetermined: z.number().int() }),
  disclosures: z.object({ total: z.number().int(), zeroUnits: z.array(unitRefSchema) }),
  /** Biggest moves since the last period scored by the same scheme version. */
  moves: z.array(z.object({ unit: unitRefSchema, group: z.string(), from: z.number().int(), to: z.number().int() })),
})
export type Summary = z.infer<typeof summarySchema>

/** One cell of the score bar: full and earned, as they weigh in the score. */
export const indicatorCellSchema = z.object({
  id: z.string(),
  label: z.string(),
  full: pointsSchema,
  earned: pointsSchema.nullable(),
  isApplicable: z.boolean(),
  /** Full points before rescaling: the width of the cell, the same in every row of a group. */
  weight: pointsSchema,
})

export const rankingRowSchema = z.object({
  /** null: not ranked (vetoed or 不参评). */
  place: z.number().int().nullable(),
  unit: unitRefSchema,
  verdict: verdictSchema,
  /** Why 不参评 or vetoed; else null. */
  note: z.string().nullable(),
  score: pointsSchema.nullable(),
  bonus: pointsSchema,
  deduction: pointsSchema,
  indicators: z.array(indicatorCellSchema),
  volume: z.object({ total: z.number().int().nullable(), months: z.array(monthVolumeSchema) }),
  /** Months of the year up to the period's end, for the heat strip. */
  yearMonths: z.array(z.object({ month: monthSchema, count: z.number().int().nullable() })),
  previousPlace: z.number().int().nullable(),
  exemptions: z.array(exemptionInForceSchema),
})
export type RankingRow = z.infer<typeof rankingRowSchema>

/** The scheme a period is scored by. `lapsed`: values used past the day they were confirmed until, and the first of those days. */
const scoringSchemeSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  arePointsConfirmed: z.boolean(),
  lapsed: z.object({ until: daySchema, values: z.number().int() }).nullable(),
})

export const rankingsSchema = z.object({
  period: periodIdSchema,
  label: z.string(),
  checkAt: momentSchema.nullable(),
  dataAsOf: momentSchema.nullable(),
  scheme: scoringSchemeSchema.extend({ ranking: z.enum(['dense', 'competition']) }),
  provisional: z.boolean(),
  groups: z.array(
    z.object({
      group: z.string(),
      /** 每月最少发布条数 of the group's units. */
      quota: z.number().int(),
      total: z.number().int(),
      rows: z.array(rankingRowSchema),
    }),
  ),
})
export type Rankings = z.infer<typeof rankingsSchema>

export const standingSchema = z.object({
  unit: unitRefSchema.extend({ group: z.string() }),
  period: periodIdSchema,
  label: z.string(),
  checkAt: momentSchema.nullable(),
  dataAsOf: momentSchema.nullable(),
  provisional: z.boolean(),
  scheme: scoringSchemeSchema,
  verdict: verdictSchema,
  note: z.string().nullable(),
  score: pointsSchema.nullable(),
  base: pointsSchema.nullable(),
  bonus: pointsSchema,
  deduction: pointsSchema,
  place: z.number().int().nullable(),
  of: z.number().int(),
  previous: z
    .object({
      period: periodIdSchema,
      label: z.string(),
      score: pointsSchema.nullable(),
      place: z.number().int().nullable(),
    })
    .nullable(),
  /** ×1.25 where a not-applicable indicator was taken out; null where nothing was rescaled. */
  rescaledBy: z.string().nullable(),
  volume: z.object({ total: z.number().int().nullable(), months: z.array(monthVolumeSchema) }),
  /** 年度: the closed quarters whose publications and disclosures are taken as frozen; version 2 and later are corrections. */
  frozenQuarters: z.array(z.object({ period: periodIdSchema, label: z.string(), version: z.number().int() })),
  yearMonths: z.array(
    z.object({
      month: monthSchema,
      count: z.number().int().nullable(),
      quota: z.number().int(),
      isInPeriod: z.boolean(),
      /** unknown: the month was not collected. */
      state: z.enum(['met', 'unmet', 'running', 'not-owed', 'not-begun', 'unknown']),
    }),
  ),
  /** The month that is running now, by the domain clock. */
  thisMonth: z.object({
    month: monthSchema,
    count: z.number().int().nullable(),
    quota: z.number().int(),
    missing: z.number().int(),
    workingDaysLeft: z.number().int().nullable(),
    isBehind: z.boolean(),
  }),
  /** Scores of the group, best first, without names' findings: the dots beside the place. */
  groupScores: z.array(
    z.object({ unit: unitRefSchema, place: z.number().int().nullable(), score: pointsSchema.nullable() }),
  ),
  indicators: z.array(indicatorResultSchema),
  exemptions: z.array(exemptionInForceSchema),
})
export type Standing = z.infer<typeof standingSchema>

const FORM_WORDS = { 图文: 'illustrated', 音视频: 'audio-video', 文字: 'text' } as const
/** 解读形式 by its id, or by the word the office writes. */
const triedFormSchema = z
  .enum(['illustrated', 'audio-video', 'text', '图文', '音视频', '文字'])
  .transform((form) => (form === '图文' || form === '音视频' || form === '文字' ? FORM_WORDS[form] : form))

export const whatIfChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add-publications'),
    month: monthInputSchema,
    count: z.number().int().min(1).max(100_000),
  }),
  z.object({ kind: z.literal('refresh-column'), code: z.string().max(64) }),
  z.object({ kind: z.literal('publish-interpretation'), form: triedFormSchema }),
])
export type WhatIfChange = z.infer<typeof whatIfChangeSchema>

/** What the ranking is asked for; query strings carry the numbers as text. */
export const rankingsInputSchema = z.object({
  period: periodIdSchema,
  group: z.string().max(32).optional(),
  page: wholeQuerySchema.min(1).default(1),
  /** Rows of each group a page; without it all rows. */
  pageSize: z.coerce.number().int().min(1).max(10_000).optional(),
})
export type RankingsInput = z.infer<typeof rankingsInputSchema>

export const assessmentsContract = {
  periods: route
    .route({ method: 'GET', path: '/periods', summary: '考核周期', tags: ['考核'] })
    .output(z.array(periodSchema)),
  summary: route
    .route({ method: 'GET', path: '/periods/{period}/summary', summary: '通报要点数字', tags: ['考核'] })
    .input(z.object({ period: periodIdSchema }))
    .output(summarySchema),
  rankings: route
    .route({ method: 'GET', path: '/rankings', summary: '分组排名', tags: ['考核'] })
    .input(rankingsInputSchema)
    .output(rankingsSchema),
  standing: route
    .route({ method: 'GET', path: '/units/{code}/standing', summary: '一个单位的得分与每一分的依据', tags: ['考核'] })
    .input(z.object({ code: unitCodeSchema, period: periodIdSchema }))
    .output(standingSchema),
  whatIf: route
    .route({ method: 'POST', path: '/units/{code}/standing/what-if', summary: '试算', tags: ['考核'] })
    .input(z.object({ code: unitCodeSchema, period: periodIdSchema, changes: z.array(whatIfChangeSchema).max(100) }))
    .output(standingSchema),
  /** Own ledger, peers without findings, scheme and occasion: what packages/rules needs to work the what-if out in the browser. */
  basis: route
    .route({ method: 'GET', path: '/units/{code}/standing/basis', summary: '试算所需的台账', tags: ['考核'] })
    .input(z.object({ code: unitCodeSchema, period: periodIdSchema }))
    .output(z.object({ ledger: z.unknown(), peers: z.array(z.unknown()), scheme: z.unknown(), occasion: z.unknown() })),
}
