import { z } from 'zod'
import { attachmentIdsSchema, attachmentRefSchema } from './attachments.ts'
import { route } from './base.ts'
import { ladderSchema } from './rectification-shapes.ts'
import {
  dayInputSchema,
  daySchema,
  pageOf,
  pageQuerySchema,
  periodIdSchema,
  reasonSchema,
  rowIdSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

const tags = ['约谈']

export const interviewSchema = z.object({
  id: z.number().int(),
  unit: unitRefSchema,
  period: periodIdSchema,
  periodLabel: z.string(),
  heldOn: daySchema,
  heldBy: z.string(),
  leader: z.string(),
  handler: z.string(),
  subject: z.string(),
  problems: z.array(z.string()),
  /** 约谈记录: null for everybody but the office. */
  minutes: z.string().nullable(),
  /** None for everybody but the office. */
  attachments: z.array(attachmentRefSchema),
  recordedBy: z.string(),
  version: versionSchema,
})
export type Interview = z.infer<typeof interviewSchema>

const fields = {
  heldOn: dayInputSchema,
  heldBy: z.string().trim().min(2, '请填写由谁约谈').max(64, '不超过 64 字'),
  leader: z.string().trim().min(1, '请填写被约谈的分管领导').max(64, '不超过 64 字'),
  handler: z.string().trim().min(1, '请填写被约谈的经办人员').max(64, '不超过 64 字'),
  subject: z.string().trim().min(2, '请填写约谈事由').max(500, '约谈事由不超过 500 字'),
  minutes: z.string().trim().min(2, '请填写约谈记录').max(20_000, '约谈记录不超过 20000 字'),
  problems: z.array(z.string().max(200)).max(500),
  attachments: attachmentIdsSchema.default([]),
}

/** 建议约谈: a unit, and why the rules or its overdue orders ask for it. Gone once an interview about it is recorded. */
export const interviewProposalSchema = z.object({
  unit: unitRefSchema,
  period: periodIdSchema,
  reasons: z.array(z.object({ key: z.string(), sentence: z.string() })),
})
export type InterviewProposal = z.infer<typeof interviewProposalSchema>

export const interviewsContract = {
  list: route
    .route({ method: 'GET', path: '/interviews', summary: '约谈', tags })
    .input(z.object({ unit: unitCodeSchema.optional(), period: periodIdSchema.optional(), ...pageQuerySchema }))
    .output(pageOf(interviewSchema)),
  proposals: route
    .route({ method: 'GET', path: '/interviews/proposals', summary: '建议约谈', tags })
    .output(z.array(interviewProposalSchema)),
  record: route
    .route({ method: 'POST', path: '/interviews', summary: '登记约谈', tags })
    .input(z.object({ unit: unitCodeSchema, period: periodIdSchema, ...fields }))
    .output(interviewSchema),
  correct: route
    .route({ method: 'PATCH', path: '/interviews/{id}', summary: '更正约谈记录', tags })
    .input(z.object({ id: rowIdSchema, version: versionSchema, ...fields, reason: reasonSchema }))
    .output(interviewSchema),
  ladder: route
    .route({ method: 'GET', path: '/units/{code}/ladder', summary: '督促阶梯：提醒、整改、约谈、扣分各几次', tags })
    .input(z.object({ code: unitCodeSchema }))
    .output(ladderSchema),
}
