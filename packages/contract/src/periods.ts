import { z } from 'zod'
import { route } from './base.ts'
import { changedEntriesSchema, changedKindSchema, pendingCorrectionsSchema } from './pending-corrections.ts'
import { gateSchema, periodDetailSchema, periodDifferenceSchema } from './period-shapes.ts'
import {
  dayInputSchema,
  momentInputSchema,
  pageQuerySchema,
  periodIdSchema,
  reasonSchema,
  versionSchema,
  wholeQuerySchema,
} from './shapes.ts'

const tags = ['考核周期']
const labelSchema = z.string().trim().min(2, '请填写周期名称').max(64, '周期名称不超过 64 字')
const times = { checkAt: momentInputSchema.nullable(), dataAsOf: momentInputSchema.nullable() }
const yearSchema = z.coerce.number().int().min(2000).max(2100)

/** A quarter, a year, or 自定 with days of its own. */
const newPeriodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quarter'), year: yearSchema, quarter: z.coerce.number().int().min(1).max(4), ...times }),
  z.object({ kind: z.literal('year'), year: yearSchema, ...times }),
  z.object({
    kind: z.literal('custom'),
    label: labelSchema,
    start: dayInputSchema,
    end: dayInputSchema,
    monthsTogether: z.boolean().default(false),
    ...times,
  }),
])
export type NewPeriod = z.infer<typeof newPeriodSchema>

const one = { id: periodIdSchema }
const seen = { ...one, version: versionSchema }

/** 说明理由后放行: gates that did not pass, by id. */
const allowedSchema = z.array(z.object({ gate: z.string().max(64), reason: reasonSchema })).max(50)

export const periodsContract = {
  get: route
    .route({ method: 'GET', path: '/periods/{id}', summary: '考核周期及历次定稿', tags })
    .input(z.object(one))
    .output(periodDetailSchema),
  create: route
    .route({ method: 'POST', path: '/periods', summary: '建立考核周期', tags })
    .input(newPeriodSchema)
    .output(periodDetailSchema),
  change: route
    .route({ method: 'PATCH', path: '/periods/{id}', summary: '修改进行中的考核周期', tags })
    .input(z.object({ ...seen, label: labelSchema, ...times, reason: reasonSchema }))
    .output(periodDetailSchema),
  startDraft: route
    .route({ method: 'POST', path: '/periods/{id}/draft', summary: '发出初稿，开始申诉', tags })
    .input(z.object({ ...seen, workingDays: z.number().int().min(0).max(60).default(3) }))
    .output(periodDetailSchema),
  extendAppeals: route
    .route({ method: 'POST', path: '/periods/{id}/appeals-until', summary: '延长申诉期', tags })
    .input(z.object({ ...seen, until: dayInputSchema, reason: reasonSchema }))
    .output(periodDetailSchema),
  takeBackDraft: route
    .route({ method: 'POST', path: '/periods/{id}/draft/take-back', summary: '收回初稿', tags })
    .input(z.object({ ...seen, reason: reasonSchema }))
    .output(periodDetailSchema),
  gates: route
    .route({ method: 'GET', path: '/periods/{id}/gates', summary: '定稿或更正前的各项检查', tags })
    .input(z.object(one))
    .output(z.array(gateSchema)),
  close: route
    .route({ method: 'POST', path: '/periods/{id}/closings', summary: '定稿', tags })
    .input(z.object({ ...seen, allowed: allowedSchema }))
    .output(periodDetailSchema),
  pending: route
    .route({ method: 'GET', path: '/periods/{id}/pending-corrections', summary: '待更正', tags })
    .input(z.object(one))
    .output(pendingCorrectionsSchema),
  changedRows: route
    .route({ method: 'GET', path: '/periods/{id}/pending-corrections/{kind}', summary: '待更正的一类数据', tags })
    .input(z.object({ ...one, kind: changedKindSchema, page: pageQuerySchema.page }))
    .output(changedEntriesSchema),
  correct: route
    .route({ method: 'POST', path: '/periods/{id}/corrections', summary: '更正：定出新的一版', tags })
    .input(z.object({ ...seen, reason: reasonSchema, allowed: allowedSchema.default([]) }))
    .output(periodDetailSchema),
  difference: route
    .route({
      method: 'GET',
      path: '/periods/{id}/closings/{closing}/difference',
      summary: '一版定稿与上一版的差别',
      tags,
    })
    .input(z.object({ ...one, closing: wholeQuerySchema.min(2) }))
    .output(periodDifferenceSchema),
}
