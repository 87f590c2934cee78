import { z } from 'zod'
import { attachmentRefSchema } from './attachments.ts'
import { daySchema, momentSchema, periodIdSchema, pointsSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 整改通知的办理状态: 待报送, 待审核, 已退回, 已通过, 已撤销. */
export const orderStateSchema = z.enum(['issued', 'replied', 'returned', 'accepted', 'cancelled'])
export type OrderState = z.infer<typeof orderStateSchema>

/** 复查: 已整改 or 未整改. Whether a report has come in is another matter. */
export const recheckSchema = z.enum(['fixed', 'unfixed'])
export type Recheck = z.infer<typeof recheckSchema>

export const rectificationItemSchema = z.object({
  id: z.number().int(),
  indicator: z.string(),
  indicatorLabel: z.string(),
  findingId: z.string(),
  title: z.string(),
  /** As it stood when it was ordered to be put right. */
  sentence: z.string(),
  points: pointsSchema,
  since: daySchema.nullable(),
  /** null: not looked at yet. */
  recheck: recheckSchema.nullable(),
  recheckedOn: daySchema.nullable(),
  recheckedBy: z.string().nullable(),
  recheckNote: z.string().nullable(),
})
export type RectificationItem = z.infer<typeof rectificationItemSchema>

/** 整改通知 as the list shows it. */
export const rectificationOrderSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  unit: unitRefSchema,
  group: z.string(),
  period: periodIdSchema,
  periodLabel: z.string(),
  issuedOn: daySchema,
  dueOn: daySchema,
  state: orderStateSchema,
  /** 已报送: the day the report came in that counts; null: none, or it was sent back. */
  repliedOn: daySchema.nullable(),
  /** 逾期天数, by today; of a report that came late, by the day it came. 0: in time. */
  overdueDays: z.number().int(),
  items: z.number().int(),
  fixed: z.number().int(),
  unfixed: z.number().int(),
  asksReport: z.boolean(),
  asksPlan: z.boolean(),
  version: versionSchema,
})
export type RectificationOrder = z.infer<typeof rectificationOrderSchema>

export const rectificationReplySchema = z.object({
  id: z.number().int(),
  repliedOn: daySchema,
  repliedBy: z.string(),
  note: z.string(),
  measures: z.string(),
  hasPlan: z.boolean(),
  attachments: z.array(attachmentRefSchema),
  verdict: z.enum(['accepted', 'returned']).nullable(),
  reason: z.string().nullable(),
  decidedOn: daySchema.nullable(),
  decidedBy: z.string().nullable(),
})
export type RectificationReply = z.infer<typeof rectificationReplySchema>

/** 办理过程, newest first. */
export const rectificationEventSchema = z.object({
  at: momentSchema,
  actor: z.string(),
  kind: z.enum(['issued', 'extended', 'replied', 'accepted', 'returned', 'rechecked', 'cancelled']),
  note: z.string(),
})
export type RectificationEvent = z.infer<typeof rectificationEventSchema>

export const rectificationDetailSchema = rectificationOrderSchema.extend({
  measures: z.string(),
  issuedBy: z.string(),
  problems: z.array(rectificationItemSchema),
  replies: z.array(rectificationReplySchema),
  events: z.array(rectificationEventSchema),
})
export type RectificationDetail = z.infer<typeof rectificationDetailSchema>

/** What orders of a period can be made of: every problem found, unit by unit. */
export const orderableSchema = z.object({
  period: periodIdSchema,
  label: z.string(),
  provisional: z.boolean(),
  /** Day of the check, the earliest an order can bear; null: not checked yet. */
  checkedOn: daySchema.nullable(),
  /** Proposed: today, and the last day by the scheme's days. */
  issuedOn: daySchema,
  dueOn: daySchema,
  units: z.array(
    z.object({
      unit: unitRefSchema,
      group: z.string(),
      problems: z.array(
        z.object({
          findingId: z.string(),
          indicator: z.string(),
          indicatorLabel: z.string(),
          title: z.string(),
          sentence: z.string(),
          points: pointsSchema,
          /** The order it stands in already. */
          orderId: z.number().int().nullable(),
        }),
      ),
    }),
  ),
})
export type Orderable = z.infer<typeof orderableSchema>

/** 督促阶梯: 提醒, 通报, 整改通知, 约谈, 扣分, and how often each has been taken. */
export const ladderSchema = z.object({
  unit: unitRefSchema,
  reminders: z.number().int(),
  /** Issued circulars that name the unit for a problem. */
  circulars: z.number().int(),
  orders: z.number().int(),
  overdueOrders: z.number().int(),
  interviews: z.number().int(),
  deduction: pointsSchema,
  problems: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      reminders: z.number().int(),
      circulars: z.number().int(),
      orders: z.number().int(),
      interviews: z.number().int(),
      /** Found again after an order, in the running period. */
      isRepeated: z.boolean(),
      isInterviewProposed: z.boolean(),
      /** The highest rung taken. */
      rung: z.enum(['found', 'reminder', 'circular', 'order', 'interview', 'points']),
    }),
  ),
})
export type Ladder = z.infer<typeof ladderSchema>
