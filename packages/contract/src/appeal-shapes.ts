import { z } from 'zod'
import { attachmentRefSchema } from './attachments.ts'
import { findingSchema } from './findings.ts'
import { momentSchema, periodIdSchema, pointsSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 申诉的办理状态: 待裁定, 已撤回, 申诉成立, 已驳回, 定稿时未裁定. */
export const appealStateSchema = z.enum(['open', 'withdrawn', 'accepted', 'rejected', 'lapsed'])
export type AppealState = z.infer<typeof appealStateSchema>

/** 周期的阶段: 进行中, 初稿, 定稿, 已通报. Appeals belong to the draft. */
export const appealStageSchema = z.enum(['open', 'draft', 'final', 'issued'])

/** 申诉 as the list shows it. */
export const appealSchema = z.object({
  id: z.number().int(),
  unit: unitRefSchema,
  group: z.string(),
  period: periodIdSchema,
  periodLabel: z.string(),
  findingId: z.string(),
  indicator: z.string(),
  indicatorLabel: z.string(),
  /** As it stood when the appeal was made. */
  sentence: z.string(),
  points: pointsSchema,
  weighed: pointsSchema,
  state: appealStateSchema,
  reason: z.string(),
  filedBy: z.string(),
  filedAt: momentSchema,
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decisionReason: z.string().nullable(),
  /** 涉密: for the office and the unit concerned. */
  isConfidential: z.boolean(),
  /** 已定稿: nothing is decided any more. */
  isClosed: z.boolean(),
  version: versionSchema,
})
export type Appeal = z.infer<typeof appealSchema>

/** 办理过程, newest first. */
export const appealEventSchema = z.object({
  at: momentSchema,
  actor: z.string(),
  kind: z.enum(['filed', 'withdrawn', 'accepted', 'rejected', 'reopened']),
  note: z.string(),
})
export type AppealEvent = z.infer<typeof appealEventSchema>

const scoreAndPlaceSchema = z.object({ score: pointsSchema.nullable(), place: z.number().int().nullable() })

export const appealDetailSchema = appealSchema.extend({
  /** The finding whole, as it stood: clause, points, evidence. */
  finding: findingSchema,
  attachments: z.array(attachmentRefSchema),
  events: z.array(appealEventSchema),
  /** What accepting would change, by the same rules; null once it is decided, or where the finding is not found any more. */
  effect: z.object({ now: scoreAndPlaceSchema, accepted: scoreAndPlaceSchema, of: z.number().int() }).nullable(),
  /** Why the person who asks may not decide it, in words; null: they may. */
  cannotDecide: z.string().nullable(),
  /** What the timeline will say of their deciding, where they may only for want of another admin. */
  decidingNote: z.string().nullable(),
})
export type AppealDetail = z.infer<typeof appealDetailSchema>

/** Whether a unit can appeal in a period, until when, and what it has appealed against already. */
export const appealWindowSchema = z.object({
  period: periodIdSchema,
  stage: appealStageSchema,
  until: momentSchema.nullable(),
  isOpen: z.boolean(),
  /** The same in words, for the person who wants to appeal. */
  message: z.string(),
  appeals: z.array(z.object({ id: z.number().int(), findingId: z.string(), state: appealStateSchema })),
})
export type AppealWindow = z.infer<typeof appealWindowSchema>
