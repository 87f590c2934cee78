import { z } from 'zod'
import { attachmentIdsSchema, attachmentRefSchema } from './attachments.ts'
import { route } from './base.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  rowIdSchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

/** 免考理由: a closed list. */
export const exemptionGrounds = {
  reform: '机构改革',
  migration: '网站改版或系统迁移',
  suspension: '账号停用维护',
  event: '重大活动或应急任务',
  'force-majeure': '不可抗力',
  other: '其他须经区政府办同意',
} as const
export const exemptionGroundSchema = z.enum(['reform', 'migration', 'suspension', 'event', 'force-majeure', 'other'])
export type ExemptionGround = z.infer<typeof exemptionGroundSchema>

/** 免考事项: the whole unit, an indicator, one column, one account, one month's quota. */
export const exemptionKindSchema = z.enum(['unit', 'indicator', 'column', 'account', 'month'])
export type ExemptionKind = z.infer<typeof exemptionKindSchema>

/** What can be asked for in advance: the others are nobody's omission. */
export const exemptibleIndicators = [
  'monthly-quota',
  'column-freshness',
  'new-media',
  'interpretation',
  'disclosure',
] as const

/** 办理状态: 待审批, 已撤回, 已批准, 未批准, 已收回. */
export const exemptionStateSchema = z.enum(['open', 'withdrawn', 'approved', 'refused', 'revoked'])
export type ExemptionState = z.infer<typeof exemptionStateSchema>

export const exemptionRequestSchema = z.object({
  id: z.number().int(),
  unit: unitRefSchema,
  group: z.string(),
  kind: exemptionKindSchema,
  /** Indicator id, column code, account code, `2021-11`; empty for the whole unit. */
  subject: z.string(),
  subjectLabel: z.string(),
  /** Both included. */
  startsOn: daySchema,
  endsOn: daySchema,
  ground: exemptionGroundSchema,
  note: z.string(),
  state: exemptionStateSchema,
  /** By today: not begun, in force, over; null while it is not approved. */
  term: z.enum(['upcoming', 'in-force', 'over']).nullable(),
  askedBy: z.string(),
  askedAt: momentSchema,
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decisionReason: z.string().nullable(),
  /** 收回: the last day it was in force. */
  endedOn: daySchema.nullable(),
  version: versionSchema,
})
export type ExemptionRequest = z.infer<typeof exemptionRequestSchema>

export const exemptionEventSchema = z.object({
  at: momentSchema,
  actor: z.string(),
  kind: z.enum(['asked', 'withdrawn', 'approved', 'refused', 'revoked']),
  note: z.string(),
})

export const exemptionDetailSchema = exemptionRequestSchema.extend({
  attachments: z.array(attachmentRefSchema),
  events: z.array(exemptionEventSchema),
  /** Why the person who asks may not decide it, in words; null: they may. */
  cannotDecide: z.string().nullable(),
})
export type ExemptionDetail = z.infer<typeof exemptionDetailSchema>

export const askExemptionSchema = z.object({
  unit: unitCodeSchema,
  kind: exemptionKindSchema,
  subject: z.string().max(64).default(''),
  startsOn: dayInputSchema,
  endsOn: dayInputSchema,
  ground: exemptionGroundSchema,
  note: z.string().trim().min(2, '请写明具体情况（至少两个字）').max(2000, '情况说明不超过 2000 字'),
  attachments: attachmentIdsSchema.default([]),
})
export type AskExemption = z.infer<typeof askExemptionSchema>

const tags = ['免考']
const id = rowIdSchema
const step = z.object({ id, version: versionSchema, reason: reasonSchema })

export const exemptionFilterSchema = z.object({
  q: searchQuerySchema,
  unit: unitCodeSchema.optional(),
  state: exemptionStateSchema.optional(),
})
export type ExemptionFilter = z.infer<typeof exemptionFilterSchema>

export const exemptionsContract = {
  list: route
    .route({ method: 'GET', path: '/exemption-requests', summary: '免考申请，待审批的在前', tags })
    .input(exemptionFilterSchema.extend(pageQuerySchema))
    .output(pageOf(exemptionRequestSchema)),
  get: route
    .route({ method: 'GET', path: '/exemption-requests/{id}', summary: '一件免考申请及办理过程', tags })
    .input(z.object({ id }))
    .output(exemptionDetailSchema),
  ask: route
    .route({ method: 'POST', path: '/exemption-requests', summary: '事先申请免考', tags })
    .input(askExemptionSchema)
    .output(exemptionDetailSchema),
  withdraw: route
    .route({ method: 'POST', path: '/exemption-requests/{id}/withdraw', summary: '撤回免考申请', tags })
    .input(step)
    .output(exemptionDetailSchema),
  approve: route
    .route({ method: 'POST', path: '/exemption-requests/{id}/approve', summary: '批准免考', tags })
    .input(step)
    .output(exemptionDetailSchema),
  refuse: route
    .route({ method: 'POST', path: '/exemption-requests/{id}/refuse', summary: '不批准免考', tags })
    .input(step)
    .output(exemptionDetailSchema),
  revoke: route
    .route({ method: 'POST', path: '/exemption-requests/{id}/revoke', summary: '收回已批准的免考', tags })
    .input(step)
    .output(exemptionDetailSchema),
}
