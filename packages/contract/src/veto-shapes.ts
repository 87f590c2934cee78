import { z } from 'zod'
import { attachmentRefSchema } from './attachments.ts'
import { daySchema, momentSchema, monthSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 疑似 · 已确认 · 已排除 · 已撤回 */
export const vetoStateSchema = z.enum(['suspected', 'confirmed', 'dismissed', 'withdrawn'])

/** What the person asking may do with a finding, as it stands. */
export const vetoActSchema = z.enum(['correct', 'withdraw', 'decide', 'reopen'])

/** 单项否决事项: counts once a second person has confirmed it. */
export const vetoFindingSchema = z.object({
  id: z.string(),
  unit: unitRefSchema,
  /** null: of the unit itself. */
  account: z.object({ code: z.string(), name: z.string(), platform: z.string() }).nullable(),
  condition: z.string(),
  /** The condition in the scheme's words; the id where the scheme does not know it. */
  conditionLabel: z.string(),
  /** 涉密: for the office and the unit concerned; never goes into a document by itself. */
  isConfidential: z.boolean(),
  state: vetoStateSchema,
  happenedOn: daySchema,
  url: z.string().nullable(),
  seenAt: momentSchema.nullable(),
  note: z.string(),
  foundBy: z.string(),
  foundAt: momentSchema.nullable(),
  /** manual, suspicion, check */
  origin: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decisionReason: z.string().nullable(),
  /** 附件: screenshots and the like; at least one, but for what older rows did without. */
  attachments: z.array(attachmentRefSchema),
  version: versionSchema,
})
export type VetoFinding = z.infer<typeof vetoFindingSchema>

export const vetoFindingDetailSchema = vetoFindingSchema.extend({
  may: z.array(vetoActSchema),
  /** Why it can't be decided by the person asking, in words; null where it can or is. */
  waitsFor: z.string().nullable(),
  history: z.array(
    z.object({
      at: momentSchema,
      actor: z.string(),
      action: z.string(),
      reason: z.string().nullable(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})
export type VetoFindingDetail = z.infer<typeof vetoFindingDetailSchema>

/** 单项否决条件, in the official words. `isAutomatic`: found by the system, never entered. */
export const vetoConditionSchema = z.object({
  id: z.string(),
  label: z.string(),
  isAutomatic: z.boolean(),
  isConfidential: z.boolean(),
})
export type VetoCondition = z.infer<typeof vetoConditionSchema>

/** 补填日期嫌疑 · 月末集中发布 */
export const suspicionKindSchema = z.enum(['back-dated', 'month-end'])
export type SuspicionKind = z.infer<typeof suspicionKindSchema>

/** 疑点: proposed by the system, decided by a person. `rows` of `counted` items of the month are behind it. */
export const vetoSuspicionSchema = z.object({
  kind: suspicionKindSchema,
  unit: unitRefSchema,
  month: monthSchema,
  rows: z.number().int(),
  counted: z.number().int(),
  sentence: z.string(),
  state: z.enum(['open', 'dismissed', 'recorded']),
  decision: z
    .object({
      outcome: z.enum(['dismissed', 'recorded']),
      reason: z.string(),
      by: z.string(),
      at: momentSchema,
      rows: z.number().int(),
      finding: z.string().nullable(),
    })
    .nullable(),
})
export type VetoSuspicion = z.infer<typeof vetoSuspicionSchema>

/** One item behind a suspicion. */
export const vetoSuspicionRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publishedAt: momentSchema,
  hasTime: z.boolean(),
  arrivedAt: momentSchema,
  origin: z.string(),
})
export type VetoSuspicionRow = z.infer<typeof vetoSuspicionRowSchema>
