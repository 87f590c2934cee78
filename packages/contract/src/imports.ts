import { z } from 'zod'
import { route } from './base.ts'
import { momentSchema, pageOf, pageQuerySchema } from './shapes.ts'

export const importKindSchema = z.enum([
  'units',
  'columns',
  'publications',
  'accounts',
  'posts',
  'disclosures',
  'interpretations',
])
export type ImportKind = z.infer<typeof importKindSchema>
export const importStateSchema = z.enum(['running', 'done', 'failed', 'cancelled', 'undone'])

/** read = added + changed + unchanged + duplicate + rejected; ignored (blank, totals) stands apart. */
export const importCountsSchema = z.object({
  read: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  duplicate: z.number().int(),
  ignored: z.number().int(),
  rejected: z.number().int(),
})

export const importRejectionSchema = z.object({
  sheet: z.string(),
  /** The sheet's own row number. */
  row: z.number().int(),
  /** The sheet's column letter; null where the row as a whole is refused. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  /** Field the cell was read as, for a correction in place. */
  field: z.string().nullable(),
  /** The row as it stood: column letter → text. */
  cells: z.record(z.string(), z.string()),
})
export type ImportRejection = z.infer<typeof importRejectionSchema>

export const importMappingSchema = z.object({
  sheet: z.string(),
  headerRow: z.number().int(),
  /** One entry a column of the sheet, in order; field null = not imported. */
  columns: z.array(z.object({ letter: z.string(), header: z.string(), field: z.string().nullable() })),
})

export const importSchema = z.object({
  id: z.uuid(),
  kind: importKindSchema,
  mode: z.enum(['dry-run', 'commit']),
  state: importStateSchema,
  fileName: z.string(),
  fileSize: z.number().int(),
  fileHash: z.string(),
  onReject: z.enum(['good', 'none']),
  isInitialLoad: z.boolean(),
  mapping: importMappingSchema.nullable(),
  /** Fields of this kind, for correcting the mapping. */
  fields: z.array(z.object({ key: z.string(), label: z.string(), isRequired: z.boolean() })),
  counts: importCountsSchema.nullable(),
  progress: z.object({ phase: z.string(), done: z.number().int(), total: z.number().int().nullable() }).nullable(),
  /** What was normalised, hinted at, left out: each with a count. */
  notes: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      count: z.number().int(),
      rows: z.array(z.number().int()),
    }),
  ),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** The first 200; the rest by the rejections route or as xlsx. */
  rejections: z.array(importRejectionSchema),
  createdBy: z.string().nullable(),
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
})
export type Import = z.infer<typeof importSchema>

const importId = z.object({ id: z.uuid() })

export const importsContract = {
  list: route
    .route({ method: 'GET', path: '/imports', summary: '导入批次', tags: ['导入'] })
    .input(
      z.object({
        kind: importKindSchema.optional(),
        mode: z.enum(['dry-run', 'commit']).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(importSchema)),
  get: route
    .route({ method: 'GET', path: '/imports/{id}', summary: '一个批次及其报告', tags: ['导入'] })
    .input(importId)
    .output(importSchema),
  rejections: route
    .route({ method: 'GET', path: '/imports/{id}/rejections', summary: '被拒绝的行', tags: ['导入'] })
    .input(importId.extend(pageQuerySchema))
    .output(pageOf(importRejectionSchema)),
  /** The stored file once more, with another mapping, corrected cells, or for good. Answers with a new import. */
  rerun: route
    .route({ method: 'POST', path: '/imports/{id}/rerun', summary: '按更正重新试运行或提交', tags: ['导入'] })
    .input(
      importId.extend({
        mode: z.enum(['dry-run', 'commit']),
        onReject: z.enum(['good', 'none']).default('good'),
        mapping: importMappingSchema.nullable().default(null),
        corrections: z
          .array(z.object({ row: z.number().int().min(1), field: z.string().max(64), value: z.string().max(2000) }))
          .max(5000)
          .default([]),
      }),
    )
    .output(importSchema),
  cancel: route
    .route({ method: 'POST', path: '/imports/{id}/cancel', summary: '取消进行中的导入', tags: ['导入'] })
    .input(importId)
    .output(importSchema),
  undo: route
    .route({ method: 'DELETE', path: '/imports/{id}', summary: '整批撤销', tags: ['导入'] })
    .input(importId)
    .output(
      z.object({
        import: importSchema,
        removed: z.number().int(),
        restored: z.number().int(),
        /** Rows somebody changed since: kept as they are. */
        kept: z.array(z.object({ entity: z.string(), id: z.string(), label: z.string() })),
      }),
    ),
}
