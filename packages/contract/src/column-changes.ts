import { z } from 'zod'
import {
  columnChangeSchema,
  columnCodeSchema,
  columnFieldsSchema,
  columnObservationSchema,
  columnAssignmentSchema,
  columnSchema,
} from './column-shapes.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  reasonSchema,
  rowIdSchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

/** Not every cell needs a why. */
const optionalReason = reasonSchema.optional()

/**
 * Rows that an edit has changed, as they stand now: the column itself first, then those whose path, place or state follows
 * from it (children of a renamed one, parents whose state depends on it).
 */
export const changedColumnsSchema = z.object({
  columns: z.array(columnSchema),
  /** What to undo; null where nothing was changed. */
  changeSet: z.uuid().nullable(),
})
export type ChangedColumns = z.infer<typeof changedColumnsSchema>

/** One row of a 批量修改: the version its editor saw, and its own fields. */
const columnEditSchema = z.object({
  code: columnCodeSchema,
  version: versionSchema,
  fields: columnFieldsSchema.optional(),
})

export const bulkEditSchema = z.object({
  edits: z.array(columnEditSchema).min(1, '请先选择栏目').max(5000),
  /** For every row; a row's own fields win. */
  fields: columnFieldsSchema.optional(),
  /** A dry run does the same and takes it back. */
  dryRun: z.boolean().default(false),
  /** `none`: one refused row and nothing is stored. `good`: the good rows are. */
  onReject: z.enum(['none', 'good']).default('none'),
  reason: optionalReason,
})

/** What becomes of one row. `conflict`: somebody changed it since; `current` shows it as it stands. */
const editedRowSchema = z.object({
  code: z.string(),
  path: z.string().nullable(),
  outcome: z.enum(['changed', 'unchanged', 'conflict', 'refused']),
  /** Of a refusal or conflict: why, and which field. */
  message: z.string().nullable(),
  field: z.string().nullable(),
  changes: z.array(columnChangeSchema),
  current: columnSchema.nullable(),
})

export const bulkResultSchema = z.object({
  /** What to undo; null after a dry run, or where nothing was stored. */
  changeSet: z.uuid().nullable(),
  isStored: z.boolean(),
  counts: z.object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    conflict: z.number().int(),
    refused: z.number().int(),
  }),
  rows: z.array(editedRowSchema),
  /** Rows as they stand, or would stand, after it: those changed and those that follow from them. */
  columns: z.array(columnSchema),
})
export type BulkResult = z.infer<typeof bulkResultSchema>

/** 移交: columns to a unit from a day on, past or future. */
export const handOverSchema = z.object({
  columns: z
    .array(z.object({ code: columnCodeSchema, version: versionSchema }))
    .min(1, '请先选择栏目')
    .max(5000),
  /** Code, or a name or alias of the day. */
  unit: unitCodeSchema,
  role: z.enum(['lead', 'supporting']).default('lead'),
  from: dayInputSchema,
  responsibleLeader: z.string().trim().max(64).nullable().optional(),
  contact: z.string().trim().max(128).nullable().optional(),
  reason: reasonSchema,
})

const standingBriefSchema = z.object({
  score: z.number().nullable(),
  place: z.number().int().nullable(),
  of: z.number().int(),
  /** 栏目更新: points earned and its full points. */
  columnScore: z.number().nullable(),
  columnFull: z.number(),
})

export const handOverPreviewSchema = z.object({
  unit: unitRefSchema,
  role: z.enum(['lead', 'supporting']),
  from: daySchema,
  counts: z.object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    conflict: z.number().int(),
    refused: z.number().int(),
  }),
  columns: z.array(
    z.object({
      code: z.string(),
      path: z.string().nullable(),
      outcome: z.enum(['changed', 'unchanged', 'conflict', 'refused']),
      message: z.string().nullable(),
      /** Who holds the role on that day before the hand-over (supporting units stay beside a new one). */
      previous: unitRefSchema.nullable(),
      /** First day past its limit, where it is stale or blank now. */
      staleSince: daySchema.nullable(),
      /** Who answers for that fault after the hand-over; null = no fault, or nobody. */
      faultStaysWith: unitRefSchema.nullable(),
      /** 宽限: the last day on which the new lead does not answer for a fault it took over; null = no such fault, or no limit. */
      graceUntil: daySchema.nullable(),
    }),
  ),
  /** The standing now (暂计) and in the period asked for: the units whose score or place changes, and the two the columns move between. */
  impact: z.array(
    z.object({
      period: z.object({ id: z.string(), label: z.string(), isLive: z.boolean() }),
      units: z.array(
        z.object({ unit: unitRefSchema, group: z.string(), before: standingBriefSchema, after: standingBriefSchema }),
      ),
    }),
  ),
  /** 一句话说明: what happens to faults and grace. */
  sentences: z.array(z.string()),
})
export type HandOverPreview = z.infer<typeof handOverPreviewSchema>

/** One edit, bulk edit, hand-over, move … as a whole: what can be undone. */
export const changeSetSchema = z.object({
  id: z.uuid(),
  action: z.string(),
  label: z.string(),
  at: momentSchema,
  actor: z.string(),
  reason: z.string().nullable(),
  columns: z.number().int(),
  undoneAt: momentSchema.nullable(),
})
export type ChangeSet = z.infer<typeof changeSetSchema>

export const undoneChangeSetSchema = z.object({
  changeSet: changeSetSchema,
  /** Columns that are again as they were. */
  restored: z.number().int(),
  /** Columns somebody changed since: kept as they are. */
  kept: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
  columns: z.array(columnSchema),
})
export type UndoneChangeSet = z.infer<typeof undoneChangeSetSchema>

export const changedAssignmentSchema = changedColumnsSchema.extend({ assignments: z.array(columnAssignmentSchema) })

/** 人工核查, with what proves it: an address or words seen. */
export const observationInputSchema = z.object({
  code: columnCodeSchema,
  /** Day of the newest item on the page; null with isBlank. */
  lastUpdatedOn: dayInputSchema.nullable(),
  isBlank: z.boolean().default(false),
  note: z.string().trim().max(500).nullable().default(null),
  evidenceUrl: z
    .url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' })
    .max(2000)
    .nullable()
    .default(null),
  evidenceText: z.string().trim().max(2000).nullable().default(null),
})

export const observedColumnSchema = changedColumnsSchema.extend({ observation: columnObservationSchema })

export const createColumnSchema = z.object({
  /** Without one it is made from its parent's: C0105. */
  code: columnCodeSchema.optional(),
  fields: columnFieldsSchema.required({ name: true, category: true }),
  /** Place among its siblings, from 0; without one: last. */
  position: z.int32().min(0).optional(),
  reason: optionalReason,
})

export const editColumnSchema = z.object({
  code: columnCodeSchema,
  version: versionSchema,
  fields: columnFieldsSchema,
  reason: optionalReason,
})

export const moveColumnSchema = z.object({
  code: columnCodeSchema,
  version: versionSchema,
  parent: columnCodeSchema.nullable(),
  /** Place among the columns of that parent, itself left out, from 0; without one: last. */
  position: z.int32().min(0).optional(),
  reason: optionalReason,
})

export const archiveColumnSchema = z.object({
  code: columnCodeSchema,
  version: versionSchema,
  /** First day on which it is no longer kept. */
  archivedOn: dayInputSchema,
  /** 下线公告: where or how it was announced. */
  notice: z.string().trim().min(2, '请写明下线公告或去向').max(1000),
  /** The columns below it as well. */
  isWithChildren: z.boolean().default(false),
})

export const reopenColumnSchema = z.object({ code: columnCodeSchema, version: versionSchema, reason: reasonSchema })

export const restoreColumnSchema = z.object({
  code: columnCodeSchema,
  version: versionSchema,
  /** Of an event in the history. */
  changeId: z.string().regex(/^\d{1,18}$/),
  reason: reasonSchema,
})

export const editAssignmentSchema = z.object({
  code: columnCodeSchema,
  id: rowIdSchema,
  version: versionSchema,
  validFrom: dayInputSchema.optional(),
  /** Ends the assignment: first day on which it no longer holds. null = open again. */
  validTo: dayInputSchema.nullable().optional(),
  responsibleLeader: z.string().trim().max(64).nullable().optional(),
  contact: z.string().trim().max(128).nullable().optional(),
  reason: reasonSchema,
})
