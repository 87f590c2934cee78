import { z } from 'zod'
import { route } from './base.ts'
import { daySchema, pageOf, pageQuerySchema, searchQuerySchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

export const disclosureSchema = z.object({
  id: z.string(),
  indexNumber: z.string(),
  documentNumber: z.string().nullable(),
  title: z.string(),
  unit: unitRefSchema,
  madeOn: daySchema.nullable(),
  disclosedOn: daySchema,
  /** Working days used of the 20, day 1 = the next working day; null where madeOn or the calendar is not known. */
  workingDays: z.number().int().nullable(),
  isLate: z.boolean().nullable(),
})
export type Disclosure = z.infer<typeof disclosureSchema>

export const disclosuresContract = {
  list: route
    .route({ method: 'GET', path: '/disclosures', summary: '主动公开', tags: ['主动公开'] })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        period: z.string().max(32).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(disclosureSchema)),
  get: route
    .route({ method: 'GET', path: '/disclosures/{id}', summary: '一件主动公开信息', tags: ['主动公开'] })
    .input(z.object({ id: z.string().regex(/^\d{1,9}$/) }))
    .output(disclosureSchema),
}
