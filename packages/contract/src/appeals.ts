import { z } from 'zod'
import { appealDetailSchema, appealSchema, appealStateSchema, appealWindowSchema } from './appeal-shapes.ts'
import { attachmentIdsSchema } from './attachments.ts'
import { route } from './base.ts'
import {
  pageOf,
  pageQuerySchema,
  periodIdSchema,
  reasonSchema,
  rowIdSchema,
  searchQuerySchema,
  unitCodeSchema,
  versionSchema,
} from './shapes.ts'

const tags = ['申诉']
const id = rowIdSchema
const edited = { id, version: versionSchema }

/** Which appeals a list holds. */
export const appealFilterSchema = z.object({
  q: searchQuerySchema,
  period: periodIdSchema.optional(),
  unit: unitCodeSchema.optional(),
  state: appealStateSchema.optional(),
})
export type AppealFilter = z.infer<typeof appealFilterSchema>

export const fileAppealSchema = z.object({
  period: periodIdSchema,
  /** Id of the finding in the unit's own standing. */
  finding: z.string().min(1).max(200),
  reason: z.string().trim().min(2, '请写明申诉理由（至少两个字）').max(2000, '申诉理由不超过 2000 字'),
  attachments: attachmentIdsSchema.default([]),
})
export type FileAppeal = z.infer<typeof fileAppealSchema>

export const appealsContract = {
  list: route
    .route({ method: 'GET', path: '/appeals', summary: '申诉，待裁定的在前', tags })
    .input(appealFilterSchema.extend(pageQuerySchema))
    .output(pageOf(appealSchema)),
  get: route
    .route({ method: 'GET', path: '/appeals/{id}', summary: '一件申诉及办理过程', tags })
    .input(z.object({ id }))
    .output(appealDetailSchema),
  window: route
    .route({ method: 'GET', path: '/units/{code}/appeal-window', summary: '申诉期和已经提出的申诉', tags })
    .input(z.object({ code: unitCodeSchema, period: periodIdSchema }))
    .output(appealWindowSchema),
  file: route
    .route({ method: 'POST', path: '/appeals', summary: '对本单位的一条检查发现提出申诉', tags })
    .input(fileAppealSchema)
    .output(appealDetailSchema),
  withdraw: route
    .route({ method: 'POST', path: '/appeals/{id}/withdraw', summary: '撤回申诉', tags })
    .input(z.object({ ...edited, reason: reasonSchema }))
    .output(appealDetailSchema),
  accept: route
    .route({ method: 'POST', path: '/appeals/{id}/accept', summary: '申诉成立：检查发现不计', tags })
    .input(z.object({ ...edited, reason: reasonSchema }))
    .output(appealDetailSchema),
  reject: route
    .route({ method: 'POST', path: '/appeals/{id}/reject', summary: '驳回申诉', tags })
    .input(z.object({ ...edited, reason: reasonSchema }))
    .output(appealDetailSchema),
  reopen: route
    .route({ method: 'POST', path: '/appeals/{id}/reopen', summary: '撤销裁定，重新办理', tags })
    .input(z.object({ ...edited, reason: reasonSchema }))
    .output(appealDetailSchema),
}
