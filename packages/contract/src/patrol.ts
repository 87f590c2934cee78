import { z } from 'zod'
import { route } from './base.ts'
import {
  patrolFailureSchema,
  patrolItemSchema,
  patrolNewItemSchema,
  patrolRunSchema,
  patrolSettingSchema,
  patrolVisitDetailSchema,
  patrolVisitSchema,
  visitResultSchema,
} from './patrol-shapes.ts'
import { pageOf, pageQuerySchema, reasonSchema, searchQuerySchema, unitCodeSchema, versionSchema } from './shapes.ts'

const tags = ['栏目巡检']
const code = z.string().min(1).max(64)
const runId = z.object({ id: z.uuid() })
const visitId = z.string().regex(/^\d{1,18}$/)
const address = z.url('网址应以 http:// 或 https:// 开头').max(2000)
const selector = z.string().trim().max(300, '选择器不超过 300 字').nullable()

/** How a column's list is read where the usual way fails. */
const readingInput = {
  /** null: the column's own address. */
  listUrl: address.nullable(),
  itemSelector: selector,
  linkSelector: selector,
  dateSelector: selector,
}

export const patrolContract = {
  runs: route
    .route({ method: 'GET', path: '/patrol/runs', summary: '巡检记录', tags })
    .input(z.object(pageQuerySchema))
    .output(pageOf(patrolRunSchema)),
  /** One run at a time: 409 with the one that is going on. */
  start: route
    .route({ method: 'POST', path: '/patrol/runs', summary: '开始巡检', tags })
    .input(z.object({ columns: z.array(code).min(1, '请至少选择一个栏目').max(5000).optional() }))
    .output(patrolRunSchema),
  run: route
    .route({ method: 'GET', path: '/patrol/runs/{id}', summary: '一轮巡检及其进度', tags })
    .input(runId)
    .output(patrolRunSchema),
  cancel: route
    .route({ method: 'POST', path: '/patrol/runs/{id}/cancel', summary: '取消进行中的巡检', tags })
    .input(runId)
    .output(patrolRunSchema),
  visits: route
    .route({ method: 'GET', path: '/patrol/runs/{id}/visits', summary: '一轮巡检的各栏目结果', tags })
    .input(
      runId.extend({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        result: visitResultSchema.optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(patrolVisitSchema)),
  visit: route
    .route({ method: 'GET', path: '/patrol/visits/{id}', summary: '一次访问及其佐证', tags })
    .input(z.object({ id: visitId }))
    .output(patrolVisitDetailSchema),
  columnVisits: route
    .route({ method: 'GET', path: '/patrol/columns/{code}/visits', summary: '一个栏目的历次访问', tags })
    .input(z.object({ code, ...pageQuerySchema }))
    .output(pageOf(patrolVisitSchema)),
  setting: route
    .route({ method: 'GET', path: '/patrol/columns/{code}/setting', summary: '一个栏目的巡检设置', tags })
    .input(z.object({ code }))
    .output(patrolSettingSchema),
  saveSetting: route
    .route({ method: 'PATCH', path: '/patrol/columns/{code}/setting', summary: '修改巡检设置', tags })
    .input(
      z.object({
        code,
        /** 0 where nothing has been set yet. */
        version: versionSchema.or(z.literal(0)),
        ...readingInput,
        isEnabled: z.boolean(),
        reason: reasonSchema,
      }),
    )
    .output(patrolSettingSchema),
  /** Sent with POST because it goes out to the portal; keeps nothing. */
  try: route
    .route({ method: 'POST', path: '/patrol/try', summary: '试读一个栏目页', tags })
    .input(z.object({ code, ...readingInput }))
    .output(
      z.object({
        /** Where the reading ended, redirects followed. */
        url: z.string(),
        status: z.number().int().nullable(),
        failure: patrolFailureSchema.nullable(),
        isEmpty: z.boolean(),
        newestOn: z.iso.date().nullable(),
        source: z.string().nullable(),
        items: z.array(patrolItemSchema),
        /** The page's visible text; nothing of it is markup. */
        excerpt: z.string(),
      }),
    ),
  /** What the latest visits found and no publication has the address of. */
  newItems: route
    .route({ method: 'GET', path: '/patrol/new-items', summary: '尚未登记的新信息', tags })
    .input(
      z.object({
        q: searchQuerySchema,
        column: code.optional(),
        unit: unitCodeSchema.optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(patrolNewItemSchema)),
  takeOver: route
    .route({ method: 'POST', path: '/patrol/new-items/take-over', summary: '转为网站信息', tags })
    .input(
      z.object({
        items: z
          .array(z.object({ visit: visitId, url: address }))
          .min(1, '请至少选择一条')
          .max(500),
        reason: reasonSchema,
      }),
    )
    .output(
      z.object({
        taken: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
        /** Each with why, in words. */
        refused: z.array(z.object({ url: z.string(), title: z.string(), reason: z.string() })),
      }),
    ),
}
