import { z } from 'zod'
import { momentSchema, reasonSchema, versionSchema } from './shapes.ts'

/** 来源 of a row that people keep: imported, entered by the office, reported by the unit. */
export const registerOriginSchema = z.enum(['import', 'manual', 'report'])
export type RegisterOrigin = z.infer<typeof registerOriginSchema>

/** 沿革: what the audit log has of a row, oldest first. */
export const historyEntrySchema = z.object({
  at: momentSchema,
  actor: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  changes: z.unknown(),
  /** The version it made, where its content is kept and can be put back. */
  version: versionSchema.nullable(),
})

export const registerRowIdSchema = z.string().regex(/^\d{1,9}$/)

/** Rows with the versions the editor saw: all of them change, or none does. */
export const bulkRowsSchema = z
  .array(z.object({ id: registerRowIdSchema, version: versionSchema }))
  .min(1, '请先选择要处理的行')
  .max(500, '一次最多处理 500 行')

export const bulkOutcomeSchema = z.object({ changed: z.number().int() })

export const versionedRowSchema = z.object({ id: registerRowIdSchema, version: versionSchema, reason: reasonSchema })

/** 恢复到此前的版本: which one, beside the one the editor saw. */
export const toVersionSchema = versionedRowSchema.extend({ toVersion: versionSchema })

/** 联合单位, for information. */
export const coUnitsSchema = z
  .array(z.string().trim().min(1).max(64, '单位名称不超过 64 字'))
  .max(30, '联合单位不超过 30 个')
