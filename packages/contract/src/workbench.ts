import { z } from 'zod'
import { appealSchema } from './appeal-shapes.ts'
import { route } from './base.ts'
import { siteCounterSchema } from './column-list.ts'
import { columnGapSchema } from './column-shapes.ts'
import { exemptionRequestSchema } from './exemptions.ts'
import { interviewProposalSchema } from './interviews.ts'
import { rectificationOrderSchema } from './rectification-shapes.ts'
import { daySchema, momentSchema, periodIdSchema, unitRefSchema } from './shapes.ts'

/** 栏目状态 of a column that is checked. */
const checkedStateSchema = z.enum(['fresh', 'near-limit', 'stale', 'long-stale', 'blank', 'unknown'])

const workbenchColumnSchema = z.object({
  code: z.string(),
  path: z.string(),
  state: checkedStateSchema,
  daysLeft: z.number().int().nullable(),
  /** 免考: its fault costs nobody anything for now. */
  isExempt: z.boolean(),
})

/** What needs the office today, as of now. Every number comes with its rows, or with where they are listed. */
export const workbenchSchema = z.object({
  asOf: momentSchema,
  /** The running period, by which the registers show the same moment; null before the first one. */
  period: periodIdSchema.nullable(),
  /** 全站单项否决计数: at `limit` the portal itself fails. */
  site: z.array(siteCounterSchema.omit({ columns: true })),
  /** Stored batches of the last 30 days with rows that were not taken. */
  imports: z.array(
    z.object({ id: z.uuid(), fileName: z.string(), rejected: z.number().int(), finishedAt: momentSchema }),
  ),
  /** 没有送到的提醒 of the last 30 days, by whom they were for. */
  undelivered: z.array(
    z.object({
      channel: z.enum(['mail', 'webhook']),
      target: z.string(),
      count: z.number().int(),
      lastError: z.string().nullable(),
    }),
  ),
  /** Columns past or near their limit, by the unit that leads them, most urgent first; unit null: nobody leads them. */
  owners: z.array(
    z.object({
      unit: unitRefSchema.nullable(),
      stale: z.number().int(),
      near: z.number().int(),
      columns: z.array(workbenchColumnSchema),
    }),
  ),
  stale: z.number().int(),
  near: z.number().int(),
  /** Nobody knows when they were updated. */
  unknown: z.number().int(),
  /** 分工缺口: checked columns that nobody answers for, or soon nobody. */
  gaps: z.array(workbenchColumnSchema.extend({ gaps: z.array(columnGapSchema) })),
  /** 政务新媒体 past or near the gap they may leave. */
  accounts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      platform: z.string(),
      unit: unitRefSchema,
      daysLeft: z.number().int(),
    }),
  ),
  /** 待核实的单项否决事项. */
  vetoes: z.array(
    z.object({
      id: z.string(),
      unit: unitRefSchema,
      account: z.object({ code: z.string(), name: z.string() }).nullable(),
      conditionLabel: z.string(),
      happenedOn: daySchema,
      note: z.string(),
    }),
  ),
  /** 整改: reports that wait for review, and orders overdue. */
  orders: z.array(
    rectificationOrderSchema.pick({ id: true, title: true, unit: true, state: true, dueOn: true, overdueDays: true }),
  ),
  /** 待裁定的申诉, the longest waiting first. */
  appeals: z.array(
    appealSchema.pick({ id: true, unit: true, periodLabel: true, indicatorLabel: true, sentence: true, filedAt: true }),
  ),
  /** 待审批的免考申请. */
  exemptions: z.array(
    exemptionRequestSchema.pick({ id: true, unit: true, subjectLabel: true, startsOn: true, endsOn: true }),
  ),
  /** 建议约谈. */
  interviews: z.array(interviewProposalSchema),
})
export type Workbench = z.infer<typeof workbenchSchema>

export const workbenchContract = {
  show: route
    .route({ method: 'GET', path: '/workbench', summary: '工作台：今天要办的事', tags: ['工作台'] })
    .output(workbenchSchema),
}
