import { z } from 'zod'
import { route } from './base.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  periodIdSchema,
  reasonSchema,
  versionQuerySchema,
  versionSchema,
} from './shapes.ts'

const tags = ['考核方案']
const id = z.string().min(1).max(64)

/** Where a version stands today: 草稿、待生效、现行、已替代. */
export const schemeStandingSchema = z.enum(['draft', 'upcoming', 'inForce', 'past'])
export type SchemeStanding = z.infer<typeof schemeStandingSchema>

/** A scheme as packages/rules writes it: its schema is the rules' own, and whoever reads one parses it. */
const schemeContentSchema = z.record(z.string(), z.unknown())

const schemeRefSchema = z.object({ id, name: z.string(), version: z.number().int() })

/** A period the version scores, by its check day; `lapsed`: how many values it uses past their confirmation. */
export const schemeUseSchema = z.object({
  period: periodIdSchema,
  label: z.string(),
  checkDay: daySchema,
  isLive: z.boolean(),
  lapsed: z.number().int(),
})
export type SchemeUse = z.infer<typeof schemeUseSchema>

export const schemeRowSchema = schemeRefSchema.extend({
  /** Counts the saves of a draft. */
  revision: versionSchema,
  state: z.enum(['draft', 'published', 'superseded']),
  standing: schemeStandingSchema,
  effectiveFrom: daySchema,
  /** The last day it is in force; null: no end. */
  effectiveTo: daySchema.nullable(),
  arePointsConfirmed: z.boolean(),
  confirmedUntil: daySchema.nullable(),
  note: z.string(),
  basedOn: schemeRefSchema.nullable(),
  changedBy: z.string(),
  changedAt: momentSchema,
  publishedBy: z.string().nullable(),
  publishedAt: momentSchema.nullable(),
  reason: z.string().nullable(),
  uses: z.array(schemeUseSchema),
})
export type SchemeRow = z.infer<typeof schemeRowSchema>

/** What became of a value in one save, in words. */
export const schemeChangeSchema = z.object({
  section: z.string(),
  title: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const schemeHistorySchema = z.object({
  at: momentSchema,
  actor: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  changes: z.array(schemeChangeSchema),
})

export const schemeDetailSchema = schemeRowSchema.extend({
  /** The whole scheme: name, weights, parameters and their sources. */
  scheme: schemeContentSchema,
  /** What a draft is compared with: the version it was made from, else the last one published. */
  basis: schemeRefSchema.extend({ scheme: schemeContentSchema }).nullable(),
  history: z.array(schemeHistorySchema),
})
export type SchemeDetail = z.infer<typeof schemeDetailSchema>

/** What publishing from a day on would do; `refusal`: why that day is impossible. */
export const schemeOutlookSchema = z.object({
  refusal: z.string().nullable(),
  /** The earliest day possible; null: any. */
  earliest: daySchema.nullable(),
  version: z.number().int(),
  supersedes: schemeRefSchema.extend({ lastDay: daySchema }).nullable(),
  /** Numbers that quote words with other numbers: they are mended first. */
  departures: z.array(z.object({ path: z.string(), message: z.string() })),
  /** `kept`: scored as before · `new`: scored by this version · `open`: by this one if it is checked from that day on. */
  periods: z.array(z.object({ period: periodIdSchema, label: z.string(), becomes: z.enum(['kept', 'new', 'open']) })),
})
export type SchemeOutlook = z.infer<typeof schemeOutlookSchema>

const draftInput = z.object({ id, revision: versionSchema })

export const schemesContract = {
  list: route
    .route({ method: 'GET', path: '/schemes', summary: '考核方案各版本', tags })
    .output(z.array(schemeRowSchema)),
  get: route
    .route({ method: 'GET', path: '/schemes/{id}', summary: '一个版本的全部取值和依据', tags })
    .input(z.object({ id }))
    .output(schemeDetailSchema),
  /** From any version; without one from the last published. */
  draft: route
    .route({ method: 'POST', path: '/schemes', summary: '新建方案草稿', tags })
    .input(z.object({ from: id.optional() }))
    .output(schemeDetailSchema),
  /** The text of a file as GET /schemes/{id}/export.json gives it. */
  import: route
    .route({ method: 'POST', path: '/schemes/import', summary: '由文件新建方案草稿', tags })
    .input(z.object({ text: z.string().min(1, '文件是空的').max(500_000, '文件过大，方案文件不超过 500 KB') }))
    .output(schemeDetailSchema),
  /** Saved only as a whole that is valid; what is wrong is told by field. */
  save: route
    .route({ method: 'PATCH', path: '/schemes/{id}', summary: '保存方案草稿', tags })
    .input(draftInput.extend({ scheme: schemeContentSchema }))
    .output(schemeDetailSchema),
  remove: route
    .route({ method: 'DELETE', path: '/schemes/{id}', summary: '删除方案草稿', tags })
    .input(z.object({ id, revision: versionQuerySchema }))
    .output(z.object({ id })),
  outlook: route
    .route({ method: 'GET', path: '/schemes/{id}/outlook', summary: '发布方案将产生的影响', tags })
    .input(z.object({ id, from: dayInputSchema }))
    .output(schemeOutlookSchema),
  publish: route
    .route({ method: 'POST', path: '/schemes/{id}/publish', summary: '发布方案', tags })
    .input(draftInput.extend({ from: dayInputSchema, reason: reasonSchema }))
    .output(schemeDetailSchema),
}
