import { z } from 'zod'
import { daySchema, momentSchema, periodIdSchema, pointsSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 进行中 → 初稿 → 定稿 → 已通报. Results are frozen from 定稿 on. */
export const PERIOD_STAGES = ['open', 'draft', 'final', 'issued'] as const
export const periodStageSchema = z.enum(PERIOD_STAGES)
export type PeriodStage = z.infer<typeof periodStageSchema>

export const periodSchema = z.object({
  id: periodIdSchema,
  label: z.string(),
  kind: z.enum(['quarter', 'year', 'custom']),
  start: daySchema,
  end: daySchema,
  checkAt: momentSchema.nullable(),
  dataAsOf: momentSchema.nullable(),
  stage: periodStageSchema,
  draftedAt: momentSchema.nullable(),
  /** Last moment for appeals against the draft. */
  appealsUntil: momentSchema.nullable(),
  /** The closing that counts: the newest version. */
  closing: z
    .object({ version: versionSchema, hash: z.string(), closedAt: momentSchema, closedBy: z.string() })
    .nullable(),
  /** Assessed at “now”. */
  isLive: z.boolean(),
  /** Not closed: shown with 暂计. */
  provisional: z.boolean(),
  /** The one to open first. */
  isCurrent: z.boolean(),
  /** Raised by every edit and every step to another stage. */
  version: versionSchema,
})
export type Period = z.infer<typeof periodSchema>

/** 关账前检查 of one kind: what it looked at, and the rows that speak against closing. */
export const gateSchema = z.object({
  id: z.string(),
  label: z.string(),
  passed: z.boolean(),
  /** One sentence. */
  detail: z.string(),
  /** How many rows speak against it. */
  count: z.number().int(),
  /** Page of the console that shows them; null: they stand below. */
  href: z.string().nullable(),
  /** The first of them. */
  rows: z.array(z.object({ label: z.string(), detail: z.string() })),
})
export type Gate = z.infer<typeof gateSchema>

/** A gate as it came out at a closing; one that did not pass was let pass by somebody, for a reason. */
export const closedGateSchema = gateSchema.extend({ allowedBy: z.string().nullable(), reason: z.string().nullable() })
export type ClosedGate = z.infer<typeof closedGateSchema>

export const closingSchema = z.object({
  id: z.number().int(),
  /** 1, then one for every 更正. */
  version: versionSchema,
  closedAt: momentSchema,
  closedBy: z.string(),
  /** Why it was corrected; null for the first version. */
  reason: z.string().nullable(),
  /** SHA-256 of all that was frozen. */
  hash: z.string(),
  scheme: z.object({ name: z.string(), version: z.number().int() }),
  gates: z.array(closedGateSchema),
})
export type Closing = z.infer<typeof closingSchema>

export const periodDetailSchema = periodSchema.extend({ closings: z.array(closingSchema) })
export type PeriodDetail = z.infer<typeof periodDetailSchema>

const twoOf = <Value extends z.ZodType>(value: Value) => z.object({ before: value, after: value })

const findingWords = z.object({ outcome: z.string(), points: pointsSchema, sentence: z.string() })

/** A finding that came, went or reads otherwise. */
export const findingChangeSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  change: z.enum(['added', 'gone', 'changed']),
  before: findingWords.nullable(),
  after: findingWords.nullable(),
})
export type FindingChange = z.infer<typeof findingChangeSchema>

export const unitChangeSchema = z.object({
  unit: unitRefSchema,
  group: z.string(),
  score: twoOf(pointsSchema.nullable()),
  place: twoOf(z.number().int().nullable()),
  verdict: twoOf(z.string().nullable()),
  /** 信息量 of the period. */
  total: twoOf(z.number().int().nullable()),
  findings: z.array(findingChangeSchema),
})

/** What two results of one period differ in; units without a difference are left out. */
export const periodDifferenceSchema = z.object({
  publications: twoOf(z.number().int().nullable()),
  scheme: twoOf(z.string()),
  units: z.array(unitChangeSchema),
})
export type PeriodDifference = z.infer<typeof periodDifferenceSchema>
