import { z } from 'zod'
import { columnCodeSchema, columnGapSchema, columnStateSchema } from './column-shapes.ts'
import { flagQuerySchema, momentInputSchema, searchQuerySchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

/** As of a period's check time, or of any moment; without either: now. Not both. */
export const asOfQuery = { period: z.string().max(32).optional(), at: momentInputSchema.optional() }

/**
 * 状态 as the table's tabs have it, several of the states at once: past the limit, long past it or blank · within it, near
 * or not · no longer kept.
 */
export const columnStandingSchema = z.enum(['overdue', 'in-time', 'archived'])

/** Which columns are meant: of the list, its summary, and the export. */
export const columnFilterSchema = z.object({
  q: searchQuerySchema,
  /** Kept by this unit, whatever the role. */
  unit: unitCodeSchema.optional(),
  role: z.enum(['lead', 'supporting']).optional(),
  category: z.string().max(32).optional(),
  state: columnStateSchema.optional(),
  standing: columnStandingSchema.optional(),
  /** Those behind one of 全站单项否决计数. */
  site: z.enum(['x', 'y', 'z']).optional(),
  gap: columnGapSchema.optional(),
  /** A column and everything below it. */
  under: columnCodeSchema.optional(),
  /** Whether columns archived by that day are listed. */
  archived: flagQuerySchema.default(true),
  ...asOfQuery,
})

/** One of 全站单项否决计数, with the columns that are counted and the units that answer for them. */
export const siteCounterSchema = z.object({
  id: z.enum(['x', 'y', 'z']),
  label: z.string(),
  count: z.number().int(),
  limit: z.number().int(),
  units: z.array(unitRefSchema.extend({ columns: z.number().int() })),
  columns: z.array(z.object({ code: z.string(), path: z.string(), unit: unitRefSchema.nullable() })),
})
export type SiteCounter = z.infer<typeof siteCounterSchema>

/** Counts over every column the asker may see, whatever the filter. */
export const columnSummarySchema = z.object({
  columns: z.number().int(),
  /** Columns that owe updates: no folders, exempt or archived ones. */
  checked: z.number().int(),
  units: z.number().int(),
  states: z.record(columnStateSchema, z.number().int()),
  gaps: z.record(columnGapSchema, z.number().int()),
})
export type ColumnSummary = z.infer<typeof columnSummarySchema>
