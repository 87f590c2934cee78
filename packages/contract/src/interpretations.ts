import { z } from 'zod'
import { route } from './base.ts'
import { daySchema, pageOf, pageQuerySchema, searchQuerySchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

export const interpretationFormSchema = z.enum(['illustrated', 'audio-video', 'text'])

export const interpretationSchema = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  unit: unitRefSchema,
  form: interpretationFormSchema,
  formLabel: z.string(),
  column: z.object({ code: z.string(), path: z.string() }).nullable(),
  publishedOn: daySchema,
  disclosureIndexNumber: z.string().nullable(),
  policyDisclosedOn: daySchema.nullable(),
  isCounted: z.boolean(),
  isInStep: z.boolean().nullable(),
  /** Counts or not, and why, in the rules' own words. */
  sentence: z.string(),
})
export type Interpretation = z.infer<typeof interpretationSchema>

export const interpretationsContract = {
  list: route
    .route({ method: 'GET', path: '/interpretations', summary: '政策解读', tags: ['政策解读'] })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        form: interpretationFormSchema.optional(),
        period: z.string().max(32).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(interpretationSchema)),
  get: route
    .route({ method: 'GET', path: '/interpretations/{id}', summary: '一篇政策解读', tags: ['政策解读'] })
    .input(z.object({ id: z.string().regex(/^\d{1,9}$/) }))
    .output(interpretationSchema),
}
