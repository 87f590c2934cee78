import { z } from 'zod'
import { periodDifferenceSchema } from './period-shapes.ts'
import { momentSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 改动的数据, by the register the row stands in, in the order they are shown. */
export const CHANGED_KINDS = [
  'publication',
  /** 采集起点: the first month items were collected in. */
  'collection',
  /** 季度定稿 that a year is made of. */
  'quarter',
  'disclosure',
  'interpretation',
  'column',
  'account',
  'veto',
  'rectification',
  'appeal',
  'exemption',
  'unit',
  'calendar',
] as const
export const changedKindSchema = z.enum(CHANGED_KINDS)
export type ChangedKind = z.infer<typeof changedKindSchema>

/** One fact of a row as it was frozen and as it is now, as text; null: there was or is none. */
export const changedFieldSchema = z.object({
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ChangedField = z.infer<typeof changedFieldSchema>

/** A row that could move the result and is not what it was when the period was closed. */
export const changedRowSchema = z.object({
  id: z.string(),
  /** null: no single unit's. */
  unit: unitRefSchema.nullable(),
  title: z.string(),
  change: z.enum(['added', 'gone', 'changed']),
  fields: z.array(changedFieldSchema),
  /** Page of the console that shows the row; null: it is gone, or withheld. */
  href: z.string().nullable(),
})
export type ChangedRow = z.infer<typeof changedRowSchema>

/** Rows that one import or one operation changed, or one row by itself. */
export const changedEntrySchema = z.object({
  /** What tells it from the other entries of its kind. */
  id: z.string(),
  /** Rows in all; `rows` holds the first. */
  count: z.number().int(),
  rows: z.array(changedRowSchema),
  /** By whom, when (real time) and why; null: nothing is noted of it. */
  source: z
    .object({
      label: z.string(),
      by: z.string(),
      at: momentSchema,
      reason: z.string().nullable(),
      /** Page of the import, or lines of the audit log: for the office. */
      href: z.string(),
    })
    .nullable(),
  /** 影响: what of the difference rests on these rows. No units: it moves nothing. */
  effect: z.object({ findings: z.number().int(), units: z.array(unitRefSchema) }),
})
export type ChangedEntry = z.infer<typeof changedEntrySchema>

/** One page of the entries of a kind. `total` counts rows, `entries` the lines of the list. */
export const changedEntriesSchema = z.object({
  kind: changedKindSchema,
  total: z.number().int(),
  entries: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  rows: z.array(changedEntrySchema),
})
export type ChangedEntries = z.infer<typeof changedEntriesSchema>

/** 待更正: what the facts of today would make of a closed period. Nothing frozen has moved. */
export const pendingCorrectionsSchema = z.object({
  /** The closing it is compared with, and when that was. */
  version: versionSchema,
  closedAt: momentSchema,
  /** Changed rows in all. */
  total: z.number().int(),
  /** Kinds with changed rows, each with its first page. */
  kinds: z.array(changedEntriesSchema),
  difference: periodDifferenceSchema,
  /** Neither rows nor results differ. */
  isEmpty: z.boolean(),
})
export type PendingCorrections = z.infer<typeof pendingCorrectionsSchema>
