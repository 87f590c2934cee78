import { z } from 'zod'
import {
  accountCorrectionSchema,
  accountFieldsSchema,
  accountPostFields,
  accountPostSchema,
  accountSchema,
  accountStateSchema,
  accountVerdictSchema,
} from './account-shapes.ts'
import { route } from './base.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  versionSchema,
} from './shapes.ts'

const tags = ['政务新媒体']
const code = z.string().max(64)
const periodQuery = z.string().max(32).optional()

/** Which accounts a list or an export is about. */
export const accountFilterSchema = z.object({
  q: searchQuerySchema,
  unit: unitCodeSchema.optional(),
  platform: z.string().max(64).optional(),
  state: accountStateSchema.optional(),
  verdict: accountVerdictSchema.optional(),
  period: periodQuery,
})

/** 账号沿革, one event. */
export const accountEventSchema = z.object({
  id: z.string(),
  at: momentSchema,
  actor: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  /** Fields before and after, only what differs. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
  /** The record can be put back to what it was before. */
  isRestorable: z.boolean(),
})
export type AccountEvent = z.infer<typeof accountEventSchema>

/** 原记载: what it was called and in which state until a day. */
export const formerRecordSchema = z.object({
  name: z.string(),
  platform: z.string(),
  stateLabel: z.string(),
  from: daySchema.nullable(),
  /** First day it was no longer so. */
  to: daySchema,
})

const postId = z.string().regex(/^\d{1,18}$/)

export const accountsContract = {
  list: route
    .route({ method: 'GET', path: '/accounts', summary: '政务新媒体账号', tags })
    .input(
      accountFilterSchema.extend({ sort: z.enum(['code', 'oldest', 'newest']).default('code'), ...pageQuerySchema }),
    )
    .output(pageOf(accountSchema)),
  get: route
    .route({ method: 'GET', path: '/accounts/{code}', summary: '一个账号', tags })
    .input(z.object({ code, period: periodQuery }))
    .output(accountSchema),
  history: route
    .route({ method: 'GET', path: '/accounts/{code}/history', summary: '账号沿革', tags })
    .input(z.object({ code }))
    .output(z.object({ events: z.array(accountEventSchema), formerRecords: z.array(formerRecordSchema) })),
  record: route
    .route({ method: 'POST', path: '/accounts', summary: '登记账号（含发现的未备案账号）', tags })
    .input(z.object({ state: z.enum(['unregistered', 'active']), fields: accountFieldsSchema, reason: reasonSchema }))
    .output(accountSchema),
  update: route
    .route({ method: 'PATCH', path: '/accounts/{code}', summary: '更正账号资料', tags })
    .input(
      z.object({
        code,
        version: versionSchema,
        fields: accountCorrectionSchema,
        /** A change from a day on; without one, a mistake mended for all time. */
        from: dayInputSchema.nullable().default(null),
        reason: reasonSchema,
      }),
    )
    .output(accountSchema),
  step: route
    .route({ method: 'POST', path: '/accounts/steps', summary: '暂停、恢复、关停一批账号，或登记擅自重开', tags })
    .input(
      z.object({
        step: z.enum(['start', 'suspend', 'resume', 'announce', 'cancel', 'find-reopened']),
        accounts: z
          .array(z.object({ code, version: versionSchema }))
          .min(1, '请先选择账号')
          .max(500),
        from: dayInputSchema,
        /** Of the closing: without it there is none. */
        announcementUrl: accountFieldsSchema.shape.announcementUrl,
        reason: reasonSchema,
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  restore: route
    .route({ method: 'POST', path: '/accounts/{code}/restore', summary: '恢复账号资料', tags })
    .input(z.object({ code, version: versionSchema, event: postId, reason: reasonSchema }))
    .output(accountSchema),
  posts: route
    .route({ method: 'GET', path: '/accounts/{code}/posts', summary: '账号发布记录', tags })
    .input(z.object({ code, ...pageQuerySchema }))
    .output(pageOf(accountPostSchema)),
  createPost: route
    .route({ method: 'POST', path: '/accounts/{code}/posts', summary: '补录一条发布记录', tags })
    .input(z.object({ code, ...accountPostFields, origin: z.enum(['manual', 'api']).default('manual') }))
    .output(accountPostSchema),
  correctPost: route
    .route({ method: 'PATCH', path: '/account-posts/{id}', summary: '更正一条发布记录', tags })
    .input(z.object({ id: postId, version: versionSchema, ...accountPostFields, reason: reasonSchema }))
    .output(accountPostSchema),
  withdrawPost: route
    .route({ method: 'POST', path: '/account-posts/{id}/withdraw', summary: '撤下一条发布记录', tags })
    .input(z.object({ id: postId, version: versionSchema, reason: reasonSchema }))
    .output(accountPostSchema),
  restorePost: route
    .route({ method: 'POST', path: '/account-posts/{id}/restore', summary: '恢复撤下的一条发布记录', tags })
    .input(z.object({ id: postId, version: versionSchema, reason: reasonSchema }))
    .output(accountPostSchema),
}
