import { z } from 'zod'
import { route } from './base.ts'
import { daySchema, flagQuerySchema, momentSchema, pageOf, pageQuerySchema } from './shapes.ts'

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

/** One fault of a rejected row: the cell (column letter; null = the row as a whole), and the field it was read as. */
const importFaultSchema = z.object({
  column: z.string().nullable(),
  field: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})

/** 被拒绝的行: one entry a row. `column`, `field`, `value` and `code` are its first fault's; `message` joins all faults. */
export const importRejectionSchema = z.object({
  sheet: z.string(),
  /** The sheet's own row number. */
  row: z.number().int(),
  ...importFaultSchema.shape,
  faults: z.array(importFaultSchema),
  /** The row as it stood: column letter → text. */
  cells: z.record(z.string(), z.string()),
})
export type ImportRejection = z.infer<typeof importRejectionSchema>

export const importMappingSchema = z.object({
  sheet: z.string(),
  headerRow: z.int32(),
  /** One entry a column of the sheet, in order; field null = not imported. */
  columns: z.array(z.object({ letter: z.string(), header: z.string(), field: z.string().nullable() })),
})

export type ImportMapping = z.infer<typeof importMappingSchema>

/** What the columns of a sheet can be read as. */
export const importFieldsSchema = z.array(z.object({ key: z.string(), label: z.string(), isRequired: z.boolean() }))

/** 更正: what a cell should have said, in the words a sheet would use. */
const cellCorrectionSchema = z.object({
  row: z.int32().min(1),
  field: z.string().max(64),
  value: z.string().max(2000),
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
  /** The corrections this batch was read with. */
  corrections: z.array(cellCorrectionSchema).default([]),
  /** Fields of this kind, for correcting the mapping. */
  fields: importFieldsSchema,
  counts: importCountsSchema.nullable(),
  progress: z.object({ phase: z.string(), done: z.number().int(), total: z.number().int().nullable() }).nullable(),
  /**
   * What was normalised, hinted at, left out: each with a count. Kinds, add only: unit-name and column-name (from → to),
   * date-form (from → to by example), duplicate (label says of which row), same-title, back-dated, unknown-word,
   * title-rows, blank-rows, total-rows, header-rows, other-sheet, same-file, initial-load, same-field (one of two not read).
   */
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
  /** Good rows by the day they speak of: `known` were stored already, `added` are new. Empty for kinds without days. */
  days: z.array(z.object({ day: daySchema, known: z.number().int(), added: z.number().int() })),
  /** What stands behind the counts: the first 200 rows of each outcome, as they stood in the sheet (column letter → text). */
  samples: z
    .array(
      z.object({
        outcome: z.enum(['added', 'changed', 'unchanged', 'duplicate']),
        row: z.number().int(),
        cells: z.record(z.string(), z.string()),
      }),
    )
    .default([]),
  /** code no-header and missing-columns: `missing` names the fields without a column, and `preview` helps to point at them. */
  failure: z.object({ code: z.string(), message: z.string(), missing: z.array(z.string()) }).nullable(),
  /** Only where the header could not be understood: the file's sheets and the chosen one's first rows, from column A. */
  preview: z
    .object({
      sheets: z.array(z.string()),
      rows: z.array(z.object({ row: z.number().int(), texts: z.array(z.string()) })),
    })
    .nullable(),
  /** The first 200; the rest by the rejections route or as xlsx. */
  rejections: z.array(importRejectionSchema),
  createdBy: z.string().nullable(),
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
})
export type Import = z.infer<typeof importSchema>

/**
 * Routes outside of oRPC, because they carry files or a stream; same session, rights and error shape:
 * - `POST /api/imports?kind&mode=dry-run|commit&onReject=good|none&initial=true|false`, multipart field `file` (50 MB at
 *   most): 201 with the import, at once. 400 empty or malformed, 413 too large (also unpacked), 415 not readable.
 * - `GET /api/imports/{id}/events`: text/event-stream. Each `data:` is an `Import` (event name `import`), sent at once and
 *   whenever it changes; the stream ends after the final state.
 * - `GET /api/imports/{id}/rejections.xlsx`: the rejected rows with their reasons, ready to correct and import again.
 * - `GET /api/imports/templates/{kind}.xlsx`: an empty sheet to fill in.
 * - `GET /api/imports/{id}/file`: the file as it came.
 */
export const importUploadQuerySchema = z.object({
  kind: importKindSchema,
  mode: z.enum(['dry-run', 'commit']).default('dry-run'),
  onReject: z.enum(['good', 'none']).default('good'),
  initial: flagQuerySchema.default(false),
})

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
        corrections: z.array(cellCorrectionSchema).max(5000).default([]),
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
        /** Rows somebody changed since, or that other rows stand on: kept as they are. The first 500. */
        kept: z.array(
          z.object({
            entity: z.string(),
            id: z.string(),
            label: z.string(),
            reason: z.enum(['changed-since', 'in-use']),
          }),
        ),
        keptTotal: z.number().int(),
      }),
    ),
}
