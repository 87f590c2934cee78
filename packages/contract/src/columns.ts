import { z } from 'zod'
import { route } from './base.ts'
import {
  archiveColumnSchema,
  bulkEditSchema,
  bulkResultSchema,
  changedAssignmentSchema,
  changedColumnsSchema,
  changeSetSchema,
  createColumnSchema,
  editAssignmentSchema,
  editColumnSchema,
  handOverPreviewSchema,
  handOverSchema,
  moveColumnSchema,
  observationInputSchema,
  observedColumnSchema,
  reopenColumnSchema,
  restoreColumnSchema,
  undoneChangeSetSchema,
} from './column-changes.ts'
import { asOfQuery, columnFilterSchema, columnSummarySchema, siteCounterSchema } from './column-list.ts'
import {
  columnAssignmentSchema,
  columnChoiceSchema,
  columnCodeSchema,
  columnEventSchema,
  columnObservationSchema,
  columnSchema,
  columnStateSchema,
  updateLimitSchema,
} from './column-shapes.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  unitCodeSchema,
  unitRefSchema,
  versionQuerySchema,
} from './shapes.ts'

/**
 * Routes outside of oRPC, because they carry files; same session, rights and error shape:
 * - `GET /api/columns/export.xlsx?layout=register|official` and the filter of `list`: the table as xlsx. `register` imports again
 *   without a change; `official` is 一级栏目、二级栏目、…、责任单位、协办单位、更新期限、分管领导、联系人.
 */
export const columnsContract = {
  list: route
    .route({ method: 'GET', path: '/columns', summary: '栏目与维护分工（树，按次序）', tags: ['栏目'] })
    .input(columnFilterSchema)
    .output(
      z.object({
        asOf: momentSchema,
        /** The day of that moment in Asia/Shanghai. */
        day: daySchema,
        columns: z.array(columnSchema),
        summary: columnSummarySchema,
        /** 全站单项否决计数: x/5, y/10, z/5. Empty for staff. */
        site: z.array(siteCounterSchema),
      }),
    ),
  get: route
    .route({ method: 'GET', path: '/columns/{code}', summary: '一个栏目', tags: ['栏目'] })
    .input(z.object({ code: columnCodeSchema, ...asOfQuery }))
    .output(columnSchema),
  categories: route
    .route({ method: 'GET', path: '/columns/categories', summary: '栏目类别及其更新期限', tags: ['栏目'] })
    .output(
      z.array(
        z.object({
          name: z.string(),
          isFolder: z.boolean(),
          limit: updateLimitSchema.nullable(),
          limitLabel: z.string().nullable(),
        }),
      ),
    ),
  choices: route
    .route({ method: 'GET', path: '/columns/choices', summary: '可选的栏目（全部栏目，按次序）', tags: ['栏目'] })
    .output(z.array(columnChoiceSchema)),
  calendar: route
    .route({ method: 'GET', path: '/columns/calendar', summary: '更新日历：哪天哪些栏目将超期', tags: ['栏目'] })
    .input(
      z.object({
        /** Without it: today. */
        from: dayInputSchema.optional(),
        days: z.coerce.number().int().min(1).max(366).default(30),
        unit: unitCodeSchema.optional(),
      }),
    )
    .output(
      z.object({
        from: daySchema,
        to: daySchema,
        /** Stale already on `from`. */
        overdue: z.number().int(),
        /** Days on which something goes stale, in order; `day` is the first day past the limit. */
        days: z.array(z.object({ day: daySchema, isWorkingDay: z.boolean(), columns: z.array(columnSchema) })),
      }),
    ),
  official: route
    .route({ method: 'GET', path: '/columns/official', summary: '栏目维护分工表（印发版式）', tags: ['栏目'] })
    .input(columnFilterSchema)
    .output(
      z.object({
        day: daySchema,
        /** How many of 一级栏目、二级栏目 … there are. */
        levels: z.number().int(),
        rows: z.array(
          z.object({
            code: z.string(),
            /** From the top; as many as the column is deep. */
            names: z.array(z.string()),
            lead: z.string().nullable(),
            supporting: z.array(z.string()),
            limitLabel: z.string().nullable(),
            responsibleLeader: z.string().nullable(),
            contact: z.string().nullable(),
            remark: z.string().nullable(),
          }),
        ),
      }),
    ),
  answerable: route
    .route({ method: 'GET', path: '/columns/{code}/answerable', summary: '某日由谁负责', tags: ['栏目'] })
    .input(z.object({ code: columnCodeSchema, on: dayInputSchema }))
    .output(
      z.object({
        on: daySchema,
        lead: columnAssignmentSchema.nullable(),
        supporting: z.array(columnAssignmentSchema),
        /** The fault that stands on that day, and who answers for it; `unit` null = nobody. */
        fault: z
          .object({ state: columnStateSchema, since: daySchema.nullable(), unit: unitRefSchema.nullable() })
          .nullable(),
        graceUntil: daySchema.nullable(),
        sentence: z.string(),
      }),
    ),
  history: route
    .route({ method: 'GET', path: '/columns/{code}/history', summary: '栏目沿革，最近的在前', tags: ['栏目'] })
    .input(z.object({ code: columnCodeSchema }))
    .output(z.array(columnEventSchema)),
  assignments: route
    .route({
      method: 'GET',
      path: '/columns/{code}/assignments',
      summary: '栏目历任责任单位与协办单位',
      tags: ['栏目'],
    })
    .input(z.object({ code: columnCodeSchema }))
    .output(z.array(columnAssignmentSchema)),
  observations: route
    .route({ method: 'GET', path: '/columns/{code}/observations', summary: '核查与巡检记录', tags: ['栏目'] })
    .input(z.object({ code: columnCodeSchema, kind: z.enum(['manual', 'patrol']).optional(), ...pageQuerySchema }))
    .output(pageOf(columnObservationSchema)),
  changeSets: route
    .route({ method: 'GET', path: '/columns/change-sets', summary: '可以整体撤销的修改', tags: ['栏目'] })
    .input(z.object(pageQuerySchema))
    .output(pageOf(changeSetSchema)),

  create: route
    .route({ method: 'POST', path: '/columns', summary: '新增栏目', tags: ['栏目'] })
    .input(createColumnSchema)
    .output(changedColumnsSchema),
  update: route
    .route({ method: 'PATCH', path: '/columns/{code}', summary: '修改栏目的一格或几格', tags: ['栏目'] })
    .input(editColumnSchema)
    .output(changedColumnsSchema),
  bulk: route
    .route({ method: 'POST', path: '/columns/bulk', summary: '批量修改，或粘贴一片', tags: ['栏目'] })
    .input(bulkEditSchema)
    .output(bulkResultSchema),
  move: route
    .route({ method: 'POST', path: '/columns/{code}/move', summary: '移动栏目', tags: ['栏目'] })
    .input(moveColumnSchema)
    .output(changedColumnsSchema),
  archive: route
    .route({ method: 'POST', path: '/columns/{code}/archive', summary: '栏目下线归档', tags: ['栏目'] })
    .input(archiveColumnSchema)
    .output(changedColumnsSchema),
  reopen: route
    .route({ method: 'POST', path: '/columns/{code}/reopen', summary: '重新开放归档的栏目', tags: ['栏目'] })
    .input(reopenColumnSchema)
    .output(changedColumnsSchema),
  restore: route
    .route({ method: 'POST', path: '/columns/{code}/restore', summary: '恢复为以前的某一版', tags: ['栏目'] })
    .input(restoreColumnSchema)
    .output(changedColumnsSchema),
  /** Refused (422) while anything refers to it; the message says what. */
  remove: route
    .route({ method: 'DELETE', path: '/columns/{code}', summary: '删除从未用过的栏目', tags: ['栏目'] })
    .input(z.object({ code: columnCodeSchema, version: versionQuerySchema, reason: reasonSchema }))
    .output(z.object({ code: columnCodeSchema })),
  previewHandOver: route
    .route({ method: 'POST', path: '/columns/hand-over/preview', summary: '移交预览', tags: ['栏目'] })
    .input(handOverSchema.extend({ period: z.string().max(32).optional(), reason: reasonSchema.optional() }))
    .output(handOverPreviewSchema),
  handOver: route
    .route({ method: 'POST', path: '/columns/hand-over', summary: '移交栏目', tags: ['栏目'] })
    .input(handOverSchema)
    .output(bulkResultSchema),
  undo: route
    .route({ method: 'POST', path: '/columns/change-sets/{id}/undo', summary: '整体撤销一次修改', tags: ['栏目'] })
    .input(z.object({ id: z.uuid(), reason: reasonSchema.optional() }))
    .output(undoneChangeSetSchema),
  editAssignment: route
    .route({
      method: 'PATCH',
      path: '/columns/{code}/assignments/{id}',
      summary: '结束一任分工，或更正起止日期',
      tags: ['栏目'],
    })
    .input(editAssignmentSchema)
    .output(changedAssignmentSchema),
  observe: route
    .route({ method: 'POST', path: '/columns/{code}/observations', summary: '登记人工核查', tags: ['栏目'] })
    .input(observationInputSchema)
    .output(observedColumnSchema),
}
