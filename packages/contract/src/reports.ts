import { z } from 'zod'
import { accountPostFields } from './account-shapes.ts'
import { attachmentIdsSchema, attachmentRefSchema } from './attachments.ts'
import { route } from './base.ts'
import { disclosureInputSchema } from './disclosures.ts'
import { interpretationInputSchema } from './interpretations.ts'
import {
  momentInputSchema,
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

/** 报送: submitted by a unit, then accepted (it counts from then on), refused with a reason, or withdrawn by the unit. */
export const reportStateSchema = z.enum(['submitted', 'accepted', 'refused', 'withdrawn'])
export type ReportState = z.infer<typeof reportStateSchema>

/** What can be reported, as the register it is meant for has it. Stored: add kinds and fields, never rename one. */
export const reportItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('publication'),
    title: z.string().trim().min(1, '请填写标题').max(500, '标题不超过 500 字'),
    url: z.url('网址应以 http:// 或 https:// 开头').max(2000).nullable(),
    column: z.string().max(64).nullable(),
    publishedAt: momentInputSchema,
    publicationKind: z.enum(['original', 'repost']),
  }),
  disclosureInputSchema
    .pick({ title: true, indexNumber: true, documentNumber: true, madeOn: true, disclosedOn: true })
    .extend({ kind: z.literal('disclosure') }),
  interpretationInputSchema
    .pick({ title: true, form: true, column: true, publishedOn: true, policies: true })
    .extend({ kind: z.literal('interpretation') }),
  /** 发布记录 of one of the unit's own accounts, by its code. */
  z.object({ kind: z.literal('account-post'), account: z.string().min(1, '请选择账号').max(64), ...accountPostFields }),
])
export type ReportItem = z.infer<typeof reportItemSchema>
export const reportKindSchema = z.enum(['publication', 'disclosure', 'interpretation', 'account-post'])
export type ReportKind = z.infer<typeof reportKindSchema>

export const reportSchema = z.object({
  id: rowIdSchema,
  unit: unitRefSchema,
  title: z.string(),
  item: reportItemSchema,
  note: z.string(),
  proofUrl: z.string().nullable(),
  attachments: z.array(attachmentRefSchema),
  state: reportStateSchema,
  submittedBy: z.string(),
  submittedAt: momentSchema,
  decidedBy: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  reason: z.string().nullable(),
  /** The row it became. */
  recordId: z.string().nullable(),
  version: versionSchema,
})
export type Report = z.infer<typeof reportSchema>

/** 佐证 is needed: a page that proves it, or at least one attachment. */
const proofFields = {
  item: reportItemSchema,
  note: z.string().trim().min(2, '请说明为什么系统里没有（至少两个字）').max(500, '说明不超过 500 字'),
  proofUrl: z.url('网址应以 http:// 或 https:// 开头').max(2000).nullable(),
  attachments: attachmentIdsSchema,
}
const target = { id: rowIdSchema, version: versionSchema }
const tags = ['报送']

export const reportsContract = {
  list: route
    .route({ method: 'GET', path: '/reports', summary: '报送', tags })
    .input(
      z.object({
        q: searchQuerySchema,
        state: reportStateSchema.optional(),
        kind: reportKindSchema.optional(),
        unit: unitCodeSchema.optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(reportSchema)),
  get: route
    .route({ method: 'GET', path: '/reports/{id}', summary: '一条报送', tags })
    .input(z.object({ id: rowIdSchema }))
    .output(reportSchema),
  submit: route
    .route({ method: 'POST', path: '/reports', summary: '报送系统里没有的一条', tags })
    .input(z.object(proofFields))
    .output(reportSchema),
  change: route
    .route({ method: 'PATCH', path: '/reports/{id}', summary: '修改尚未审核的报送', tags })
    .input(z.object({ ...target, ...proofFields }))
    .output(reportSchema),
  withdraw: route
    .route({ method: 'POST', path: '/reports/{id}/withdraw', summary: '撤回尚未审核的报送', tags })
    .input(z.object(target))
    .output(reportSchema),
  accept: route
    .route({ method: 'POST', path: '/reports/{id}/accept', summary: '采纳，自此计入', tags })
    .input(z.object({ ...target, reason: z.string().trim().max(500, '说明不超过 500 字').optional() }))
    .output(reportSchema),
  refuse: route
    .route({ method: 'POST', path: '/reports/{id}/refuse', summary: '退回，写明原因', tags })
    .input(z.object({ ...target, reason: reasonSchema }))
    .output(reportSchema),
}
