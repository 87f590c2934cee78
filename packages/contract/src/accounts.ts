import { z } from 'zod'
import { route } from './base.ts'
import { daySchema, pageOf, pageQuerySchema, searchQuerySchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

export const accountSchema = z.object({
  code: z.string(),
  name: z.string(),
  platform: z.string(),
  unit: unitRefSchema,
  state: z.string(),
  /** 正常, 已关停 …: the state as it is shown. */
  stateLabel: z.string(),
  openedOn: daySchema.nullable(),
  registeredOn: daySchema.nullable(),
  cancelledOn: daySchema.nullable(),
  publishesContent: z.boolean(),
  responsiblePerson: z.string().nullable(),
  contact: z.string().nullable(),
  lastPostedOn: daySchema.nullable(),
  daysSinceLastPost: z.number().int().nullable(),
  /** Days left of the 14; negative = past it; null where the 14 days do not apply or nothing is known. */
  daysLeft: z.number().int().nullable(),
  /** passed failed undetermined not-checked, at the moment asked about */
  verdict: z.enum(['passed', 'failed', 'undetermined', 'not-checked']),
  posts: z.number().int(),
  version: z.number().int(),
})
export type Account = z.infer<typeof accountSchema>

export const accountPostSchema = z.object({
  id: z.string(),
  account: z.string(),
  postedOn: daySchema,
  title: z.string(),
})
export type AccountPost = z.infer<typeof accountPostSchema>

export const accountsContract = {
  list: route
    .route({ method: 'GET', path: '/accounts', summary: '政务新媒体账号', tags: ['政务新媒体'] })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        platform: z.string().max(32).optional(),
        verdict: accountSchema.shape.verdict.optional(),
        period: z.string().max(32).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(accountSchema)),
  get: route
    .route({ method: 'GET', path: '/accounts/{code}', summary: '一个账号', tags: ['政务新媒体'] })
    .input(z.object({ code: z.string().max(64), period: z.string().max(32).optional() }))
    .output(accountSchema),
  posts: route
    .route({ method: 'GET', path: '/accounts/{code}/posts', summary: '账号发布记录', tags: ['政务新媒体'] })
    .input(z.object({ code: z.string().max(64), ...pageQuerySchema }))
    .output(pageOf(accountPostSchema)),
}
