import { z } from 'zod'
import { daySchema, momentSchema, unitRefSchema } from './shapes.ts'

/** Why a visit says nothing about its column. Stored with visits: add kinds, never rename one. */
export const patrolFailureKindSchema = z.enum([
  'name-not-found',
  'refused',
  'unreachable',
  'timeout',
  'tls',
  'broken',
  'client-error',
  'server-error',
  'redirect-loop',
  'unregistered-host',
  'blocked-address',
  'robots',
  'too-large',
  'no-address',
  'not-html',
  'needs-script',
  'no-items',
  'no-dates',
  'future-dates',
  'bad-selector',
  'unexpected',
])
export type PatrolFailureKind = z.infer<typeof patrolFailureKindSchema>

/**
 * Three ways of knowing nothing: the site did not answer (无法访问), we did not go there or not to the end (未访问), the
 * page was there and its list could not be read (未识别).
 */
export const patrolFailureGroupSchema = z.enum(['unreachable', 'not-visited', 'unreadable'])
export type PatrolFailureGroup = z.infer<typeof patrolFailureGroupSchema>

export const patrolFailureSchema = z.object({
  kind: patrolFailureKindSchema,
  group: patrolFailureGroupSchema,
  /** 域名不存在 */
  label: z.string(),
  /** What it means and what to do. */
  sentence: z.string(),
})
export type PatrolFailure = z.infer<typeof patrolFailureSchema>

/** What a list of visits is narrowed to. */
export const visitResultSchema = z.enum([
  'found',
  'empty',
  'failed',
  ...patrolFailureGroupSchema.options,
  'waiting',
  'new-items',
])
export type VisitResult = z.infer<typeof visitResultSchema>

export const patrolItemSchema = z.object({
  title: z.string(),
  url: z.string(),
  /** null: the page gives none, and the item is no update. */
  day: daySchema.nullable(),
  /** 09:30, where the page gives it. */
  time: z.string().nullable(),
  /** Where the day was read: text, address, meta, feed; guessed-year: the page gives month and day only. */
  dayFrom: z.enum(['text', 'guessed-year', 'address', 'meta', 'feed']).nullable(),
})
export type PatrolItem = z.infer<typeof patrolItemSchema>

export const patrolRunSchema = z.object({
  id: z.uuid(),
  trigger: z.enum(['schedule', 'manual']),
  state: z.enum(['running', 'done', 'cancelled']),
  createdBy: z.string(),
  /** Real time, as jobs live in. */
  createdAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  /** Why it ended before its time, where nobody cancelled it. */
  note: z.string().nullable(),
  /** total = waiting + found + empty + failed + dropped; failed = its three groups. */
  counts: z.object({
    total: z.number().int(),
    waiting: z.number().int(),
    found: z.number().int(),
    empty: z.number().int(),
    failed: z.number().int(),
    unreachable: z.number().int(),
    notVisited: z.number().int(),
    unreadable: z.number().int(),
    /** Not begun when the run was cancelled. */
    dropped: z.number().int(),
    withNewItems: z.number().int(),
  }),
})
export type PatrolRun = z.infer<typeof patrolRunSchema>

export const patrolVisitSchema = z.object({
  id: z.string(),
  runId: z.uuid(),
  column: z.object({ code: z.string(), path: z.string(), url: z.string().nullable() }),
  /** 责任单位 today. */
  lead: unitRefSchema.nullable(),
  state: z.enum(['waiting', 'visiting', 'done', 'dropped']),
  outcome: z.enum(['found', 'empty', 'failed']).nullable(),
  failure: patrolFailureSchema.nullable(),
  /** By the domain clock. */
  visitedAt: momentSchema.nullable(),
  status: z.number().int().nullable(),
  newestOn: daySchema.nullable(),
  newestTitle: z.string().nullable(),
  /** changed: the page is another one than at the visit before, and no item on it is new. */
  change: z.enum(['first', 'unchanged', 'changed', 'new-items']).nullable(),
  newItems: z.number().int(),
  itemCount: z.number().int(),
})
export type PatrolVisit = z.infer<typeof patrolVisitSchema>

/** 佐证: what was seen, when and where. */
export const patrolVisitDetailSchema = patrolVisitSchema.extend({
  url: z.string().nullable(),
  durationMs: z.number().int().nullable(),
  /** sha256 of the bytes as they came. */
  contentHash: z.string().nullable(),
  /** page, selectors, articles, rss, atom, json-feed, sitemap */
  source: z.string().nullable(),
  items: z.array(patrolItemSchema),
  excerpt: z.string().nullable(),
})
export type PatrolVisitDetail = z.infer<typeof patrolVisitDetailSchema>

export const patrolSettingSchema = z.object({
  column: z.object({ code: z.string(), path: z.string(), url: z.string().nullable() }),
  listUrl: z.string().nullable(),
  itemSelector: z.string().nullable(),
  linkSelector: z.string().nullable(),
  dateSelector: z.string().nullable(),
  isEnabled: z.boolean(),
  /** 0: nothing has been set, everything is as usual. */
  version: z.number().int(),
})
export type PatrolSetting = z.infer<typeof patrolSettingSchema>

export const patrolNewItemSchema = z.object({
  visit: z.string(),
  column: z.object({ code: z.string(), path: z.string() }),
  /** 责任单位 on the item's day; without one it can't be taken over. */
  unit: unitRefSchema.nullable(),
  title: z.string(),
  url: z.string(),
  day: daySchema,
  time: z.string().nullable(),
  dayFrom: z.string(),
  foundAt: momentSchema,
})
export type PatrolNewItem = z.infer<typeof patrolNewItemSchema>
