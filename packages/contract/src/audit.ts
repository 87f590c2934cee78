import { z } from 'zod'
import { route } from './base.ts'
import {
  dayInputSchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
} from './shapes.ts'

/** 操作日志, one line: who did what to which row, and why. */
export const auditEntrySchema = z.object({
  id: z.string(),
  /** Real time, never the demo's. */
  at: momentSchema,
  actor: z.object({ name: z.string(), role: z.string() }),
  action: z.string(),
  /** 补录信息 */
  actionLabel: z.string(),
  entity: z.string(),
  entityLabel: z.string(),
  entityId: z.string().nullable(),
  /** The unit the row belongs to, where it belongs to one. */
  unit: unitRefSchema.nullable(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** A field of the row that was written: before, after, as text; null where there was no row or no value. */
export const auditFieldSchema = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  isChanged: z.boolean(),
})
export type AuditField = z.infer<typeof auditFieldSchema>

const filter = {
  /** In the reason, the row's number, its title or name. */
  q: searchQuerySchema,
  actor: z.string().max(200).optional(),
  action: z.string().max(64).optional(),
  entity: z.string().max(64).optional(),
  entityId: z.string().max(200).optional(),
  unit: unitCodeSchema.optional(),
  /** Asia/Shanghai, both days included. */
  from: dayInputSchema.optional(),
  to: dayInputSchema.optional(),
  requestId: z.uuid().optional(),
}

export const auditContract = {
  list: route
    .route({ method: 'GET', path: '/audit', summary: '操作日志', tags: ['操作日志'] })
    .input(z.object({ ...filter, ...pageQuerySchema }))
    .output(pageOf(auditEntrySchema)),
  /** What the filters can be set to. */
  choices: route
    .route({ method: 'GET', path: '/audit/choices', summary: '操作日志的筛选项', tags: ['操作日志'] })
    .output(
      z.object({
        actors: z.array(z.string()),
        actions: z.array(z.object({ value: z.string(), label: z.string() })),
        entities: z.array(z.object({ value: z.string(), label: z.string() })),
      }),
    ),
  get: route
    .route({ method: 'GET', path: '/audit/{id}', summary: '一条操作及其改动', tags: ['操作日志'] })
    .input(z.object({ id: z.string().regex(/^\d{1,18}$/) }))
    .output(auditEntrySchema.extend({ fields: z.array(auditFieldSchema) })),
}
