import { z } from 'zod'
import { attachmentIdsSchema } from './attachments.ts'
import { route } from './base.ts'
import {
  checklistDetailSchema,
  checklistItemDraftSchema,
  checklistLevelSchema,
  checklistSchema,
  inspectionAnswerSchema,
  inspectionRoundDetailSchema,
  inspectionRoundSchema,
  inspectionSheetDetailSchema,
  inspectionSheetSchema,
} from './checklist-shapes.ts'
import { dayInputSchema, periodIdSchema, reasonSchema, rowIdSchema, versionSchema } from './shapes.ts'

const tags = ['逐条自查']
const id = rowIdSchema
const edited = { id, version: versionSchema }
const personSchema = z.string().trim().min(2, '请填写姓名（至少两个字）').max(50, '姓名不超过 50 字')

export const checklistDraftSchema = z.object({
  name: z.string().trim().min(2, '请填写自查表名称').max(100, '名称不超过 100 字'),
  source: z.string().trim().min(2, '请填写来源文件').max(200, '来源文件不超过 200 字'),
  level: checklistLevelSchema,
  items: z.array(checklistItemDraftSchema).max(500, '一张自查表不超过 500 项，请分成几张'),
})
export type ChecklistDraft = z.infer<typeof checklistDraftSchema>

/**
 * 逐条自查: checklists, rounds of them, and the sheets that units fill. Files are served outside of oRPC:
 * `POST /api/checklists/readings` (multipart field `file`, an xlsx or csv: a `ChecklistReading`) and
 * `/api/checklists/readings/rejections.xlsx` (the same: its rejected rows), `GET /api/checklists/template.xlsx`, `/api/checklists/{id}/items.xlsx`, `/api/self-inspections/{id}/sheet.xlsx`,
 * `/api/self-inspection-rounds/{id}/overview.xlsx`.
 */
export const checklistsContract = {
  list: route
    .route({ method: 'GET', path: '/checklists', summary: '自查表', tags })
    .output(z.object({ rows: z.array(checklistSchema) })),
  prefills: route
    .route({ method: 'GET', path: '/checklist-prefills', summary: '自查项可以关联的系统数据', tags })
    .output(z.array(z.object({ id: z.string(), label: z.string() }))),
  get: route
    .route({ method: 'GET', path: '/checklists/{id}', summary: '一张自查表', tags })
    .input(z.object({ id }))
    .output(checklistDetailSchema),
  create: route
    .route({ method: 'POST', path: '/checklists', summary: '新建自查表草稿', tags })
    .input(checklistDraftSchema)
    .output(checklistDetailSchema),
  createFromScheme: route
    .route({ method: 'POST', path: '/checklists/from-scheme', summary: '由考核方案的否决条件生成自查表草稿', tags })
    .output(z.object({ ids: z.array(z.number().int()) })),
  revise: route
    .route({ method: 'POST', path: '/checklists/{id}/revise', summary: '修订：另存为新版草稿', tags })
    .input(z.object({ id }))
    .output(checklistDetailSchema),
  save: route
    .route({ method: 'PATCH', path: '/checklists/{id}', summary: '修改自查表草稿', tags })
    .input(checklistDraftSchema.extend(edited))
    .output(checklistDetailSchema),
  publish: route
    .route({ method: 'POST', path: '/checklists/{id}/publish', summary: '发布自查表', tags })
    .input(z.object(edited))
    .output(checklistDetailSchema),
  remove: route
    .route({ method: 'DELETE', path: '/checklists/{id}', summary: '删除自查表草稿', tags })
    .input(z.object({ id }))
    .output(z.object({ id: z.number().int() })),

  rounds: route
    .route({ method: 'GET', path: '/self-inspection-rounds', summary: '自查轮次', tags })
    .output(z.object({ rows: z.array(inspectionRoundSchema) })),
  round: route
    .route({
      method: 'GET',
      path: '/self-inspection-rounds/{id}',
      summary: '一轮自查：完成情况、与数据不一致、逐项情况',
      tags,
    })
    .input(z.object({ id }))
    .output(inspectionRoundDetailSchema),
  openRound: route
    .route({ method: 'POST', path: '/self-inspection-rounds', summary: '发起自查', tags })
    .input(z.object({ checklist: rowIdSchema, period: periodIdSchema, dueOn: dayInputSchema }))
    .output(inspectionRoundSchema),
  remind: route
    .route({ method: 'POST', path: '/self-inspection-rounds/{id}/remind', summary: '催报：每天至多一次', tags })
    .input(z.object({ id }))
    .output(z.object({ units: z.number().int() })),
  closeRound: route
    .route({ method: 'POST', path: '/self-inspection-rounds/{id}/close', summary: '结束一轮自查', tags })
    .input(z.object(edited))
    .output(inspectionRoundSchema),

  sheets: route
    .route({ method: 'GET', path: '/self-inspections', summary: '自查填报表，由近及远', tags })
    .output(z.object({ rows: z.array(inspectionSheetSchema) })),
  sheet: route
    .route({ method: 'GET', path: '/self-inspections/{id}', summary: '一张自查填报表', tags })
    .input(z.object({ id }))
    .output(inspectionSheetDetailSchema),
  answer: route
    .route({ method: 'PATCH', path: '/self-inspections/{id}/answers/{item}', summary: '填报一项', tags })
    .input(
      z.object({
        id,
        item: rowIdSchema,
        /** Of the answer; 0 where there is none yet. */
        version: z.int32().min(0),
        answer: inspectionAnswerSchema,
        note: z.string().trim().max(1000, '说明不超过 1000 字'),
        evidence: z.string().trim().max(2000, '佐证说明不超过 2000 字'),
        attachments: attachmentIdsSchema,
      }),
    )
    .output(inspectionSheetDetailSchema),
  sign: route
    .route({ method: 'POST', path: '/self-inspections/{id}/sign', summary: '签字：经办人员、分管领导', tags })
    .input(
      z.object({
        ...edited,
        as: z.enum(['handler', 'leader']),
        name: personSchema,
        /** Of the page the leader signed by hand; needed unless the leader signs by an account of the unit's own. */
        signedOn: dayInputSchema.nullable().default(null),
        scan: attachmentIdsSchema.default([]),
      }),
    )
    .output(inspectionSheetDetailSchema),
  submit: route
    .route({ method: 'POST', path: '/self-inspections/{id}/submit', summary: '提交自查填报表', tags })
    .input(z.object(edited))
    .output(inspectionSheetDetailSchema),
  sendBack: route
    .route({ method: 'POST', path: '/self-inspections/{id}/send-back', summary: '退回自查填报表', tags })
    .input(z.object({ ...edited, dueOn: dayInputSchema, reason: reasonSchema }))
    .output(inspectionSheetDetailSchema),
}
