import { z } from 'zod'
import { attachmentIdsSchema } from './attachments.ts'
import { route } from './base.ts'
import {
  orderableSchema,
  orderStateSchema,
  recheckSchema,
  rectificationDetailSchema,
  rectificationOrderSchema,
} from './rectification-shapes.ts'
import {
  dayInputSchema,
  flagQuerySchema,
  pageOf,
  pageQuerySchema,
  periodIdSchema,
  reasonSchema,
  rowIdSchema,
  searchQuerySchema,
  unitCodeSchema,
  versionSchema,
} from './shapes.ts'

const tags = ['整改']
const id = rowIdSchema
const edited = { id, version: versionSchema }
const longText = z.string().trim().max(5000, '不超过 5000 字')

/** Which orders a list or the 整改台账 holds. */
export const orderFilterSchema = z.object({
  q: searchQuerySchema,
  period: periodIdSchema.optional(),
  unit: unitCodeSchema.optional(),
  state: orderStateSchema.optional(),
  /** Late now, or late when the report came. */
  overdue: flagQuerySchema.optional(),
})
export type OrderFilter = z.infer<typeof orderFilterSchema>

export const issueOrdersSchema = z.object({
  period: periodIdSchema,
  /** One order a unit. */
  selection: z
    .array(
      z.object({ unit: unitCodeSchema, findings: z.array(z.string().max(200)).min(1, '请至少选择一个问题').max(2000) }),
    )
    .min(1, '请至少选择一个单位的问题')
    .max(20_000),
  issuedOn: dayInputSchema,
  dueOn: dayInputSchema,
  measures: longText.min(2, '请写明整改要求'),
  asksReport: z.boolean(),
  asksPlan: z.boolean(),
})
export type IssueOrders = z.infer<typeof issueOrdersSchema>

export const replyToOrderSchema = z.object({
  ...edited,
  note: longText.min(2, '请写明整改情况'),
  measures: longText.min(2, '请写明采取的措施'),
  hasPlan: z.boolean(),
  attachments: attachmentIdsSchema.default([]),
})
export type ReplyToOrder = z.infer<typeof replyToOrderSchema>

export const rectificationsContract = {
  list: route
    .route({ method: 'GET', path: '/rectifications', summary: '整改通知', tags })
    .input(
      orderFilterSchema.extend({
        sort: z.enum(['dueOn', '-dueOn', 'unit', '-unit', 'issuedOn', '-issuedOn']).default('-issuedOn'),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(rectificationOrderSchema)),
  get: route
    .route({ method: 'GET', path: '/rectifications/{id}', summary: '一件整改通知及办理过程', tags })
    .input(z.object({ id }))
    .output(rectificationDetailSchema),
  orderable: route
    .route({ method: 'GET', path: '/periods/{period}/orderable', summary: '可下整改通知的问题', tags })
    .input(z.object({ period: periodIdSchema }))
    .output(orderableSchema),
  issue: route
    .route({ method: 'POST', path: '/rectifications', summary: '下发整改通知：每个单位一件', tags })
    .input(issueOrdersSchema)
    .output(z.object({ orders: z.array(z.number().int()), problems: z.number().int() })),
  extend: route
    .route({ method: 'POST', path: '/rectifications/{id}/extend', summary: '延长期限', tags })
    .input(z.object({ ...edited, dueOn: dayInputSchema, reason: reasonSchema }))
    .output(rectificationDetailSchema),
  cancel: route
    .route({ method: 'POST', path: '/rectifications/{id}/cancel', summary: '撤销整改通知', tags })
    .input(z.object({ ...edited, reason: reasonSchema }))
    .output(rectificationDetailSchema),
  reply: route
    .route({ method: 'POST', path: '/rectifications/{id}/replies', summary: '报送整改报告', tags })
    .input(replyToOrderSchema)
    .output(rectificationDetailSchema),
  accept: route
    .route({ method: 'POST', path: '/rectifications/{id}/accept', summary: '审核通过', tags })
    .input(z.object({ ...edited, note: z.string().trim().max(500, '意见不超过 500 字').default('') }))
    .output(rectificationDetailSchema),
  sendBack: route
    .route({ method: 'POST', path: '/rectifications/{id}/send-back', summary: '退回补充', tags })
    .input(z.object({ ...edited, dueOn: dayInputSchema, reason: reasonSchema }))
    .output(rectificationDetailSchema),
  recheck: route
    .route({ method: 'POST', path: '/rectifications/{id}/items/{item}/recheck', summary: '复查一个问题', tags })
    .input(
      z.object({
        ...edited,
        item: rowIdSchema,
        result: recheckSchema,
        note: z.string().trim().max(500, '说明不超过 500 字').default(''),
      }),
    )
    .output(rectificationDetailSchema),
}
