import { z } from 'zod'
import { route } from './base.ts'
import {
  daySchema,
  flagQuerySchema,
  momentInputSchema,
  momentSchema,
  monthInputSchema,
  pageOf,
  pageQuerySchema,
  periodIdSchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

/** Why an item is not counted in the period asked about. */
export const notCountedReasonSchema = z.enum(['withdrawn', 'arrived-late', 'waiting'])
export type NotCountedReason = z.infer<typeof notCountedReasonSchema>

export const publicationSchema = z.object({
  id: z.string(),
  sourceId: z.string().nullable(),
  title: z.string(),
  url: z.string().nullable(),
  unit: unitRefSchema,
  column: z.object({ code: z.string(), path: z.string() }).nullable(),
  publishedAt: momentSchema,
  publishedOn: daySchema,
  hasTime: z.boolean(),
  kind: z.enum(['original', 'repost']),
  arrivedAt: momentSchema,
  withdrawnAt: momentSchema.nullable(),
  withdrawReason: z.string().nullable(),
  origin: z.string(),
  importId: z.string().nullable(),
  /** Counted in the period asked about (without one: counted now). */
  isCounted: z.boolean(),
  notCountedReason: notCountedReasonSchema.nullable(),
  /** The reason as a sentence. */
  notCountedSentence: z.string().nullable(),
  /** Another item of the same unit and day bears the same title: a hint, not a verdict. */
  hasTwin: z.boolean(),
  version: versionSchema,
})
export type Publication = z.infer<typeof publicationSchema>

const publicationInput = {
  title: z.string().trim().min(1, '请填写标题').max(500, '标题不超过 500 字'),
  url: z.url('网址应以 http:// 或 https:// 开头').max(2000).nullable(),
  unit: unitCodeSchema,
  column: z.string().max(64).nullable(),
  publishedAt: momentInputSchema,
  kind: z.enum(['original', 'repost']),
}
const publicationId = z.string().regex(/^\d{1,18}$/)

export const publicationsContract = {
  list: route
    .route({ method: 'GET', path: '/publications', summary: '网站信息', tags: ['信息发布'] })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        /** Column code; its children included. */
        column: z.string().max(64).optional(),
        period: periodIdSchema.optional(),
        month: monthInputSchema.optional(),
        kind: z.enum(['original', 'repost']).optional(),
        counted: flagQuerySchema.optional(),
        notCountedReason: notCountedReasonSchema.optional(),
        importId: z.uuid().optional(),
        sort: z.enum(['newest', 'oldest']).default('newest'),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(publicationSchema)),
  get: route
    .route({ method: 'GET', path: '/publications/{id}', summary: '一条网站信息及其沿革', tags: ['信息发布'] })
    .input(z.object({ id: publicationId, period: periodIdSchema.optional() }))
    .output(
      publicationSchema.extend({
        history: z.array(
          z.object({
            at: momentSchema,
            actor: z.string(),
            action: z.string(),
            reason: z.string().nullable(),
            changes: z.unknown(),
          }),
        ),
      }),
    ),
  create: route
    .route({ method: 'POST', path: '/publications', summary: '补录一条', tags: ['信息发布'] })
    .input(z.object({ ...publicationInput, reason: reasonSchema }))
    .output(publicationSchema),
  correct: route
    .route({ method: 'PATCH', path: '/publications/{id}', summary: '更正一条', tags: ['信息发布'] })
    .input(z.object({ id: publicationId, version: versionSchema, ...publicationInput, reason: reasonSchema }))
    .output(publicationSchema),
  withdraw: route
    .route({ method: 'POST', path: '/publications/{id}/withdraw', summary: '撤下一条', tags: ['信息发布'] })
    .input(z.object({ id: publicationId, version: versionSchema, reason: reasonSchema }))
    .output(publicationSchema),
  restore: route
    .route({ method: 'POST', path: '/publications/{id}/restore', summary: '恢复撤下的一条', tags: ['信息发布'] })
    .input(z.object({ id: publicationId, version: versionSchema, reason: reasonSchema }))
    .output(publicationSchema),
}
