import { z } from 'zod'
import { route } from './base.ts'
import { daySchema, momentSchema, searchQuerySchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

/** Where a column stands against its limit at the moment asked about; unknown is neither fresh nor stale. */
export const columnStateSchema = z.enum([
  'fresh',
  'near-limit',
  'stale',
  'long-stale',
  'blank',
  'unknown',
  'exempt',
  'folder',
])

export const columnSchema = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  path: z.string(),
  url: z.string().nullable(),
  category: z.string(),
  /** The limit in force as the table writes it: 14天, 6个月, 1月31日前; null for a folder. */
  limitLabel: z.string().nullable(),
  lead: unitRefSchema.nullable(),
  supporting: z.array(unitRefSchema),
  leadFrom: daySchema.nullable(),
  lastUpdatedOn: daySchema.nullable(),
  /** How the last update is known: publication, manual; null = not known. */
  lastUpdateSource: z.string().nullable(),
  state: columnStateSchema,
  staleSince: daySchema.nullable(),
  /** Days until the limit is passed; negative = days past it; null where there is no limit or nothing is known. */
  daysLeft: z.number().int().nullable(),
  limitDays: z.number().int().nullable(),
  exemptReason: z.string().nullable(),
  remark: z.string().nullable(),
  version: z.number().int(),
})
export type Column = z.infer<typeof columnSchema>

export const columnsContract = {
  list: route
    .route({ method: 'GET', path: '/columns', summary: '栏目与维护分工（树，按编码）', tags: ['栏目'] })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        category: z.string().max(32).optional(),
        state: columnStateSchema.optional(),
        /** As of a period's check time; without one: now. */
        period: z.string().max(32).optional(),
      }),
    )
    .output(
      z.object({
        asOf: momentSchema,
        columns: z.array(columnSchema),
        /** 全站单项否决计数: x/5, y/10, z/5 with the units behind them. */
        site: z.array(
          z.object({
            id: z.enum(['x', 'y', 'z']),
            label: z.string(),
            count: z.number().int(),
            limit: z.number().int(),
            units: z.array(unitRefSchema),
          }),
        ),
      }),
    ),
  get: route
    .route({ method: 'GET', path: '/columns/{code}', summary: '一个栏目', tags: ['栏目'] })
    .input(z.object({ code: z.string().max(64), period: z.string().max(32).optional() }))
    .output(columnSchema),
}
