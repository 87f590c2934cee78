import { z } from 'zod'
import { route } from './base.ts'
import {
  circularBlocksSchema,
  circularDraftSchema,
  circularKindSchema,
  circularNumberSchema,
  circularReadingSchema,
  circularSchema,
  circularTemplateSchema,
  letterheadSchema,
} from './circular-shapes.ts'
import {
  dayInputSchema,
  periodIdSchema,
  reasonSchema,
  rowIdSchema,
  unitCodeSchema,
  versionQuerySchema,
  versionSchema,
  wholeQuerySchema,
} from './shapes.ts'

const tags = ['通报']
const id = rowIdSchema
const edited = { id, version: versionSchema }
const templateName = z.object({ template: z.string().min(1).max(64), number: wholeQuerySchema.min(1) })

export const editCircularSchema = z.object({
  ...edited,
  blocks: circularBlocksSchema,
  letterhead: letterheadSchema,
  issuer: z.string().trim().min(2, '请填写发文机关').max(40, '发文机关不超过 40 字'),
  documentNumber: circularNumberSchema.nullable(),
  issuedOn: dayInputSchema.nullable(),
  reportDueOn: dayInputSchema.nullable(),
  selfCheckDueOn: dayInputSchema.nullable(),
})
export type EditCircular = z.infer<typeof editCircularSchema>

export const issueCircularSchema = z.object({
  ...edited,
  /** The facts that were looked at. */
  factsHash: z.string().min(1).max(128),
  documentNumber: circularNumberSchema,
  issuedOn: dayInputSchema,
  /** 版式核对 found something, and it is to go out all the same. */
  acceptsDeviations: z.boolean().default(false),
})
export type IssueCircular = z.infer<typeof issueCircularSchema>

export const circularsContract = {
  list: route
    .route({ method: 'GET', path: '/circulars', summary: '通报', tags })
    .input(z.object({ period: periodIdSchema.optional() }))
    .output(z.array(circularSchema)),
  get: route
    .route({ method: 'GET', path: '/circulars/{id}', summary: '一份通报', tags })
    .input(z.object({ id }))
    .output(circularSchema),
  draft: route
    .route({ method: 'GET', path: '/circulars/{id}/draft', summary: '通报的文字、数据项和印发信息', tags })
    .input(z.object({ id }))
    .output(circularDraftSchema),
  create: route
    .route({ method: 'POST', path: '/circulars', summary: '起草通报', tags })
    .input(z.object({ period: periodIdSchema, template: templateName.optional() }))
    .output(circularSchema),
  correct: route
    .route({ method: 'POST', path: '/circulars/{id}/corrections', summary: '起草更正通报', tags })
    .input(z.object({ id, template: templateName.optional() }))
    .output(circularSchema),
  edit: route
    .route({ method: 'PATCH', path: '/circulars/{id}', summary: '修改通报草稿', tags })
    .input(editCircularSchema)
    .output(circularDraftSchema),
  discard: route
    .route({ method: 'DELETE', path: '/circulars/{id}', summary: '删除通报草稿', tags })
    .input(z.object({ ...edited, version: versionQuerySchema, reason: reasonSchema }))
    .output(z.object({ id: z.number().int() })),
  issue: route
    .route({ method: 'POST', path: '/circulars/{id}/issue', summary: '印发通报', tags })
    .input(issueCircularSchema)
    .output(circularSchema),
  confirm: route
    .route({ method: 'POST', path: '/circulars/{id}/receipts', summary: '确认已阅', tags })
    .input(z.object({ id }))
    .output(circularSchema),
  readings: route
    .route({ method: 'GET', path: '/circulars/{id}/receipts', summary: '阅知情况', tags })
    .input(z.object({ id }))
    .output(z.array(circularReadingSchema)),
  remind: route
    .route({ method: 'POST', path: '/circulars/{id}/reminders', summary: '提醒未阅单位', tags })
    .input(z.object({ id, units: z.array(unitCodeSchema).min(1, '请选择要提醒的单位').max(5000) }))
    .output(z.object({ reminded: z.array(unitCodeSchema) })),
  templates: route
    .route({ method: 'GET', path: '/circular-templates', summary: '通报模板', tags })
    .output(z.array(circularTemplateSchema)),
  copyTemplate: route
    .route({ method: 'POST', path: '/circular-templates', summary: '复制为新版本', tags })
    .input(templateName)
    .output(circularTemplateSchema),
  editTemplate: route
    .route({ method: 'PATCH', path: '/circular-templates/{template}/{number}', summary: '修改通报模板', tags })
    .input(
      templateName.extend({
        version: versionSchema,
        name: z.string().trim().min(2, '请填写模板名称').max(40, '模板名称不超过 40 字'),
        letterhead: letterheadSchema,
        blocks: circularBlocksSchema,
      }),
    )
    .output(circularTemplateSchema),
  chooseTemplate: route
    .route({ method: 'POST', path: '/circular-templates/{template}/{number}/default', summary: '设为默认模板', tags })
    .input(templateName.extend({ kind: circularKindSchema }))
    .output(circularTemplateSchema),
}
