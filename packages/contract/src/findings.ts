import { z } from 'zod'
import { monthSchema, pointsSchema } from './shapes.ts'

/** Official words, or openly a local setting (本区设定). */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), document: z.string(), article: z.string(), quote: z.string() }),
  z.object({
    kind: z.literal('local'),
    document: z.string().optional(),
    article: z.string().optional(),
    reason: z.string(),
  }),
])
export type Source = z.infer<typeof sourceSchema>

export const outcomeSchema = z.enum([
  'met',
  'unmet',
  'vetoed',
  'bonus',
  'warning',
  'undetermined',
  'not-applicable',
  'excluded',
])
export type Outcome = z.infer<typeof outcomeSchema>

/** One row behind a finding; `GET` of its `href` (under /api) shows it whole. */
export const evidenceSchema = z.object({
  kind: z.enum(['publication', 'column', 'account', 'account-post', 'interpretation', 'disclosure', 'veto', 'order']),
  id: z.string(),
  label: z.string(),
  /** The day that matters: published on, last updated on …; null where nothing is known. */
  on: z.string().nullable(),
  note: z.string().nullable(),
  url: z.string().nullable(),
  href: z.string(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** What a finding is about. */
export const subjectSchema = z.object({
  kind: z.enum([
    'unit',
    'month',
    'period',
    'year',
    'column',
    'account',
    'interpretation',
    'disclosure',
    'order',
    'problem',
  ]),
  /** Month, column code, account code, id …; the unit's code for the unit itself. */
  id: z.string(),
  label: z.string(),
})

export const findingSchema = z.object({
  /** Stable within one standing: `monthly-quota/2021-08`. */
  id: z.string(),
  outcome: outcomeSchema,
  /** As the clause counts them, before rescaling (−2). */
  points: pointsSchema,
  /** As they weigh in the score (−2.50). */
  weighed: pointsSchema,
  sentence: z.string(),
  /** What to do about it; null where nothing is to be done. */
  advice: z.string().nullable(),
  source: sourceSchema,
  /** Where the points come from, when they do not stand in the same words. */
  pointsSource: sourceSchema.nullable(),
  subject: subjectSchema,
  limit: z.number().nullable(),
  actual: z.number().nullable(),
  evidence: z.array(evidenceSchema),
  /** 涉密: shown to the office and the unit concerned only; never goes into a document by itself. */
  isConfidential: z.boolean(),
  /** It takes something from the unit, so that an appeal can have it taken out. */
  isAppealable: z.boolean(),
})
export type Finding = z.infer<typeof findingSchema>

export const indicatorResultSchema = z.object({
  id: z.string(),
  label: z.string(),
  isApplicable: z.boolean(),
  /** Full points in the score, after rescaling. */
  full: pointsSchema,
  /** Earned, as it weighs in the score; null where not applicable or vetoed away with the whole score. */
  score: pointsSchema.nullable(),
  /** Before rescaling. */
  localFull: pointsSchema,
  localScore: pointsSchema.nullable(),
  bonus: pointsSchema,
  deduction: pointsSchema,
  findings: z.array(findingSchema),
})
export type IndicatorResult = z.infer<typeof indicatorResultSchema>

/** `count` null: not collected, which is not zero. `met` null: not owed, not known, or still running and short. */
export const monthVolumeSchema = z.object({
  month: monthSchema,
  count: z.number().int().nullable(),
  met: z.boolean().nullable(),
})
