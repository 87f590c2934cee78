import { z } from 'zod'
import { route } from './base.ts'
import { documentNumberSchema, indexNumberSchema } from './document-numbers.ts'
import {
  bulkOutcomeSchema,
  bulkRowsSchema,
  coUnitsSchema,
  historyEntrySchema,
  registerOriginSchema,
  registerRowIdSchema,
  toVersionSchema,
  versionedRowSchema,
} from './registers.ts'
import {
  dayInputSchema,
  daySchema,
  flagQuerySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

/** 有效 · 失效 · 废止 */
export const validitySchema = z.enum(['valid', 'expired', 'repealed'])
export type Validity = z.infer<typeof validitySchema>

export const disclosureSchema = z.object({
  id: z.string(),
  indexNumber: z.string(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  unit: unitRefSchema,
  coUnits: z.array(z.string()),
  madeOn: daySchema.nullable(),
  disclosedOn: daySchema,
  validity: validitySchema,
  /** 失效、废止 from this day on. */
  invalidOn: daySchema.nullable(),
  /** Working days used, day 1 = the next working day; null where madeOn or the calendar is not known. */
  workingDays: z.number().int().nullable(),
  /** Working days allowed by the scheme (20); null without one. */
  allowedDays: z.number().int().nullable(),
  /** Last working day in time. */
  dueOn: daySchema.nullable(),
  isLate: z.boolean().nullable(),
  /** The year whose working calendar would have to be known to say so. */
  missingCalendarYear: z.number().int().nullable(),
  /** How many interpretations of it stand. */
  interpretations: z.number().int(),
  origin: registerOriginSchema,
  withdrawnAt: momentSchema.nullable(),
  withdrawReason: z.string().nullable(),
  version: versionSchema,
})
export type Disclosure = z.infer<typeof disclosureSchema>

export const disclosureDetailSchema = disclosureSchema.extend({
  interpretedBy: z.array(
    z.object({ id: z.string(), code: z.string(), title: z.string(), unit: unitRefSchema, publishedOn: daySchema }),
  ),
  history: z.array(historyEntrySchema),
})
export type DisclosureDetail = z.infer<typeof disclosureDetailSchema>

export const disclosureFilterSchema = z.object({
  q: searchQuerySchema,
  unit: unitCodeSchema.optional(),
  period: z.string().max(32).optional(),
  /** A quarter of any year, whether or not it is a period: `2021Q3`. */
  quarter: z
    .string()
    .regex(/^\d{4}Q[1-4]$/, '季度应写作 2021Q3')
    .optional(),
  validity: validitySchema.optional(),
  origin: registerOriginSchema.optional(),
  /** Those taken off, which are left out otherwise. */
  withdrawn: flagQuerySchema.optional(),
})

export const disclosureInputSchema = z.object({
  indexNumber: indexNumberSchema,
  documentNumber: documentNumberSchema.nullable(),
  title: z.string().trim().min(1, '请填写标题').max(500, '标题不超过 500 字'),
  unit: unitCodeSchema,
  coUnits: coUnitsSchema.default([]),
  madeOn: dayInputSchema.nullable(),
  disclosedOn: dayInputSchema,
  validity: validitySchema.default('valid'),
  invalidOn: dayInputSchema.nullable().default(null),
})
export type DisclosureInput = z.infer<typeof disclosureInputSchema>

/** 各单位各季度公开件数. `count` null: the unit did not exist in the quarter, or the quarter has not begun. */
export const disclosureQuartersSchema = z.object({
  year: z.number().int(),
  /** Years with documents, newest first. */
  years: z.array(z.number().int()),
  rows: z.array(
    z.object({
      unit: unitRefSchema,
      group: z.string(),
      quarters: z.array(z.object({ quarter: z.string(), count: z.number().int().nullable() })).length(4),
      total: z.number().int(),
      /** 不参评的原因, on the last day looked at; null: takes part. */
      exemption: z.string().nullable(),
    }),
  ),
  /** 零公开单位 of each quarter that has begun, units that take part only. */
  zero: z.array(z.object({ quarter: z.string(), isOver: z.boolean(), units: z.array(unitRefSchema) })),
})
export type DisclosureQuarters = z.infer<typeof disclosureQuartersSchema>

export const disclosuresContract = {
  list: route
    .route({ method: 'GET', path: '/disclosures', summary: '主动公开', tags: ['主动公开'] })
    .input(disclosureFilterSchema.extend(pageQuerySchema))
    .output(pageOf(disclosureSchema)),
  quarters: route
    .route({ method: 'GET', path: '/disclosures/quarters', summary: '各单位各季度公开件数', tags: ['主动公开'] })
    .input(z.object({ year: z.coerce.number().int().min(1990).max(2999).optional() }))
    .output(disclosureQuartersSchema),
  get: route
    .route({ method: 'GET', path: '/disclosures/{id}', summary: '一件主动公开信息及其沿革', tags: ['主动公开'] })
    .input(z.object({ id: registerRowIdSchema }))
    .output(disclosureDetailSchema),
  create: route
    .route({ method: 'POST', path: '/disclosures', summary: '登记一件', tags: ['主动公开'] })
    .input(disclosureInputSchema.extend({ reason: reasonSchema.optional() }))
    .output(disclosureSchema),
  update: route
    .route({ method: 'PATCH', path: '/disclosures/{id}', summary: '更正一件', tags: ['主动公开'] })
    .input(disclosureInputSchema.extend({ id: registerRowIdSchema, version: versionSchema, reason: reasonSchema }))
    .output(disclosureSchema),
  withdraw: route
    .route({ method: 'POST', path: '/disclosures/{id}/withdraw', summary: '撤下一件', tags: ['主动公开'] })
    .input(versionedRowSchema)
    .output(disclosureSchema),
  restore: route
    .route({ method: 'POST', path: '/disclosures/{id}/restore', summary: '恢复撤下的一件', tags: ['主动公开'] })
    .input(versionedRowSchema)
    .output(disclosureSchema),
  restoreVersion: route
    .route({
      method: 'POST',
      path: '/disclosures/{id}/restore-version',
      summary: '恢复到此前的版本',
      tags: ['主动公开'],
    })
    .input(toVersionSchema)
    .output(disclosureSchema),
  bulk: route
    .route({ method: 'POST', path: '/disclosures/bulk', summary: '批量撤下、恢复或设置有效性', tags: ['主动公开'] })
    .input(
      z.object({
        rows: bulkRowsSchema,
        change: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('withdraw') }),
          z.object({ kind: z.literal('restore') }),
          z.object({ kind: z.literal('validity'), validity: validitySchema, invalidOn: dayInputSchema.nullable() }),
        ]),
        reason: reasonSchema,
      }),
    )
    .output(bulkOutcomeSchema),
}
