import { z } from 'zod'
import { accountFieldsSchema } from './account-shapes.ts'
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

export const registrationKindSchema = z.enum(['opening', 'change', 'closure'])
export type RegistrationKind = z.infer<typeof registrationKindSchema>

export const registrationStateSchema = z.enum(['draft', 'submitted', 'rejected', 'approved', 'withdrawn'])
export type RegistrationState = z.infer<typeof registrationStateSchema>

const opinionSchema = z.string().trim().max(500, '意见不超过 500 字').nullable().default(null)

export const registrationSchema = z.object({
  id: z.number().int(),
  kind: registrationKindSchema,
  state: registrationStateSchema,
  unit: unitRefSchema,
  /** The account it is about; null until an opening is approved. */
  account: z.object({ code: z.string(), name: z.string() }).nullable(),
  name: z.string(),
  platform: z.string(),
  createdBy: z.string(),
  createdAt: momentSchema,
  submittedAt: momentSchema.nullable(),
  decidedAt: momentSchema.nullable(),
  decidedBy: z.string().nullable(),
  /** Why it was rejected, or what the office said when it approved. */
  officeOpinion: z.string().nullable(),
  version: versionSchema,
})
export type Registration = z.infer<typeof registrationSchema>

/** 办理过程, one step. */
export const registrationStepSchema = z.object({
  step: z.enum(['created', 'amended', 'submitted', 'rejected', 'approved', 'withdrawn']),
  actor: z.string(),
  at: momentSchema,
  note: z.string().nullable(),
})

export const registrationDetailSchema = registrationSchema.extend({
  fields: accountFieldsSchema,
  /** 主管单位 as the form would have it: another unit where the account is handed over. */
  owner: unitRefSchema,
  /** What the record said before: a change is what differs from it. Null for an account not yet registered. */
  before: accountFieldsSchema.nullable(),
  effectiveOn: daySchema.nullable(),
  duplicateReason: z.string().nullable(),
  unitOpinion: z.string().nullable(),
  steps: z.array(registrationStepSchema),
  /** 停更公告截图、三审记录 … */
  attachments: z.array(attachmentRefSchema),
  /** 同一单位同一平台: other accounts of the owner on this platform. */
  sameOnPlatform: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type RegistrationDetail = z.infer<typeof registrationDetailSchema>

const formInput = {
  fields: accountFieldsSchema,
  /** The day it takes effect; today where none is given. */
  effectiveOn: dayInputSchema.nullable().default(null),
  duplicateReason: opinionSchema,
  unitOpinion: opinionSchema,
  /** All of them, those it had before included. */
  attachments: attachmentIdsSchema.default([]),
  /** Handed in at once, or kept as a draft. */
  isSubmitted: z.boolean().default(false),
}
const id = rowIdSchema
const tags = ['政务新媒体']

export const registrationsContract = {
  list: route
    .route({ method: 'GET', path: '/registrations', summary: '备案事项', tags })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        account: z.string().max(64).optional(),
        kind: registrationKindSchema.optional(),
        state: registrationStateSchema.optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(registrationSchema)),
  get: route
    .route({ method: 'GET', path: '/registrations/{id}', summary: '一件备案及其办理过程', tags })
    .input(z.object({ id }))
    .output(registrationDetailSchema),
  create: route
    .route({ method: 'POST', path: '/registrations', summary: '填写备案登记表', tags })
    .input(
      z.object({ kind: registrationKindSchema, account: z.string().max(64).nullable().default(null), ...formInput }),
    )
    .output(registrationDetailSchema),
  amend: route
    .route({ method: 'PATCH', path: '/registrations/{id}', summary: '修改备案登记表', tags })
    .input(z.object({ id, version: versionSchema, ...formInput }))
    .output(registrationDetailSchema),
  approve: route
    .route({ method: 'POST', path: '/registrations/{id}/approve', summary: '备案通过', tags })
    .input(z.object({ id, version: versionSchema, opinion: opinionSchema }))
    .output(registrationDetailSchema),
  reject: route
    .route({ method: 'POST', path: '/registrations/{id}/reject', summary: '备案退回', tags })
    .input(z.object({ id, version: versionSchema, reason: reasonSchema }))
    .output(registrationDetailSchema),
  withdraw: route
    .route({ method: 'POST', path: '/registrations/{id}/withdraw', summary: '撤回备案', tags })
    .input(z.object({ id, version: versionSchema, reason: reasonSchema }))
    .output(registrationDetailSchema),
}
