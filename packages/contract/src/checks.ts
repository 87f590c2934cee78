import { z } from 'zod'
import { route } from './base.ts'
import { attachmentIdsSchema, attachmentRefSchema } from './attachments.ts'
import {
  dayInputSchema,
  daySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  rowIdSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

const tags = ['检查轮次']
const path = (rest: string) => `/check-rounds${rest}` as const

/** 符合 · 不符合 · 无法检查 */
export const checkAnswerSchema = z.enum(['met', 'failed', 'unable'])

/** Which accounts: all under obligation, of platforms, of units, or `size` drawn by a recorded seed. */
export const checkSelectionSchema = z.object({
  platforms: z.array(z.string().max(32)).max(50).default([]),
  units: z.array(z.string().max(64)).max(500).default([]),
  /** Drawn at random out of what the rest leaves; null: all of it. */
  size: z.number().int().min(1).max(10_000).nullable().default(null),
})

const personSchema = z.object({ id: z.string(), name: z.string() })

export const checkRoundSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  selection: checkSelectionSchema,
  seed: z.string().nullable(),
  checkedOn: daySchema,
  state: z.enum(['open', 'closed']),
  createdBy: z.string(),
  createdAt: momentSchema,
  closedBy: z.string().nullable(),
  closedAt: momentSchema.nullable(),
  closeReason: z.string().nullable(),
  tasks: z.number().int(),
  finished: z.number().int(),
  accounts: z.number().int(),
  version: versionSchema,
})
export type CheckRound = z.infer<typeof checkRoundSchema>

/** One line of 附件3, and who looks at the account. */
export const checkRowSchema = z.object({
  id: z.number().int(),
  account: z.object({ code: z.string(), name: z.string(), platform: z.string() }),
  unit: unitRefSchema,
  lastPostedOn: daySchema.nullable(),
  verdict: z.enum(['passed', 'failed', 'unchecked', 'undecided']),
  /** 问题, in the official words; confidential ones without theirs. */
  problems: z.string(),
  tasks: z.array(z.object({ id: z.number().int(), inspector: personSchema, isFinished: z.boolean() })),
  disagreements: z.array(
    z.object({
      condition: z.string(),
      label: z.string(),
      answers: z.array(z.object({ inspector: z.string(), answer: checkAnswerSchema, note: z.string().nullable() })),
    }),
  ),
})
export type CheckRow = z.infer<typeof checkRowSchema>

export const checkRoundDetailSchema = checkRoundSchema.extend({
  rows: z.array(checkRowSchema),
  /** Over checked accounts; never rounded up to 100 %, `—` for 0/0. */
  passRate: z.string(),
  passed: z.number().int(),
  failed: z.number().int(),
})
export type CheckRoundDetail = z.infer<typeof checkRoundDetailSchema>

export const checkTaskSchema = z.object({
  id: z.number().int(),
  round: z.object({ id: z.number().int(), name: z.string(), isOpen: z.boolean() }),
  account: z.object({ code: z.string(), name: z.string(), platform: z.string() }),
  unit: unitRefSchema,
  lastPostedOn: daySchema.nullable(),
  inspector: personSchema,
  isOwn: z.boolean(),
  finishedAt: momentSchema.nullable(),
  version: versionSchema,
  items: z.array(
    z.object({
      condition: z.string(),
      label: z.string(),
      isAutomatic: z.boolean(),
      answer: checkAnswerSchema.nullable(),
      note: z.string().nullable(),
      attachments: z.array(attachmentRefSchema),
    }),
  ),
  /** The inspector's next checklist of this round that is not finished. */
  next: z.number().int().nullable(),
})
export type CheckTask = z.infer<typeof checkTaskSchema>

export const checksContract = {
  list: route
    .route({ method: 'GET', path: path(''), summary: '检查轮次', tags })
    .input(z.object(pageQuerySchema))
    .output(pageOf(checkRoundSchema)),
  inspectors: route
    .route({ method: 'GET', path: '/check-inspectors', summary: '可指派的检查员', tags })
    .output(z.array(personSchema)),
  start: route
    .route({ method: 'POST', path: path(''), summary: '新建检查轮次', tags })
    .input(
      z.object({
        name: z.string().trim().min(2, '请填写名称').max(100, '名称不超过 100 字'),
        checkedOn: dayInputSchema,
        selection: checkSelectionSchema,
        seed: z.string().trim().min(1).max(64).optional(),
        /** One or two for each account, taken in turn. */
        inspectors: z.array(z.string()).min(1, '请至少选择一名检查员').max(50),
        perAccount: z.union([z.literal(1), z.literal(2)]),
      }),
    )
    .output(checkRoundDetailSchema),
  get: route
    .route({ method: 'GET', path: path('/{id}'), summary: '一轮检查及其结果', tags })
    .input(z.object({ id: rowIdSchema }))
    .output(checkRoundDetailSchema),
  settle: route
    .route({ method: 'POST', path: path('/{id}/settle'), summary: '裁定不一致的结论', tags })
    .input(
      z.object({
        id: rowIdSchema,
        row: z.int32(),
        condition: z.string().max(64),
        answer: checkAnswerSchema,
        reason: reasonSchema,
      }),
    )
    .output(checkRoundDetailSchema),
  close: route
    .route({ method: 'POST', path: path('/{id}/close'), summary: '结束一轮检查', tags })
    .input(z.object({ id: rowIdSchema, version: versionSchema, reason: reasonSchema }))
    .output(checkRoundDetailSchema),
  task: route
    .route({ method: 'GET', path: '/check-tasks/{id}', summary: '一张检查表', tags })
    .input(z.object({ id: rowIdSchema }))
    .output(checkTaskSchema),
  /** By its inspector, while the round runs; what it had made suspected is withdrawn. */
  reopen: route
    .route({ method: 'POST', path: '/check-tasks/{id}/reopen', summary: '重新打开已交的检查表', tags })
    .input(z.object({ id: rowIdSchema, version: versionSchema, reason: reasonSchema }))
    .output(checkTaskSchema),
  /** The whole checklist; `isFinished` hands it in: what failed becomes a suspected veto finding. */
  answer: route
    .route({ method: 'PATCH', path: '/check-tasks/{id}', summary: '填写检查表', tags })
    .input(
      z.object({
        id: rowIdSchema,
        version: versionSchema,
        items: z
          .array(
            z.object({
              condition: z.string().max(64),
              answer: checkAnswerSchema,
              note: z.string().trim().max(1000).nullable(),
              attachments: attachmentIdsSchema,
            }),
          )
          .max(50),
        isFinished: z.boolean(),
      }),
    )
    .output(checkTaskSchema),
}
