import { z } from 'zod'
import { attachmentIdsSchema } from './attachments.ts'
import { route } from './base.ts'
import {
  dayInputSchema,
  momentInputSchema,
  monthInputSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  versionSchema,
} from './shapes.ts'
import {
  suspicionKindSchema,
  vetoConditionSchema,
  vetoFindingDetailSchema,
  vetoFindingSchema,
  vetoStateSchema,
  vetoSuspicionRowSchema,
  vetoSuspicionSchema,
} from './veto-shapes.ts'

const tags = ['单项否决']
const id = z.string().regex(/^\d{1,9}$/)

/** 佐证: where, when and what was seen. */
const evidenceInput = {
  condition: z.string().min(1, '请选择单项否决条件').max(64),
  happenedOn: dayInputSchema,
  /** null only where there is no address: apps and mini-programs. */
  url: z.url('网址应以 http:// 或 https:// 开头').max(2000).nullable(),
  seenAt: momentInputSchema,
  note: z.string().trim().min(5, '请写明看到的情况（至少五个字）').max(1000, '情况说明不超过 1000 字'),
  attachments: attachmentIdsSchema.refine((ids) => ids.length > 0, '请至少附一张截图或一个文件作为佐证'),
}

/** A suspicion by what it is about; the month as the items claim it. */
const suspicionInput = { kind: suspicionKindSchema, unit: unitCodeSchema, month: monthInputSchema }

export const vetoesContract = {
  list: route
    .route({ method: 'GET', path: '/veto-findings', summary: '单项否决事项', tags })
    .input(
      z.object({
        q: searchQuerySchema,
        unit: unitCodeSchema.optional(),
        account: z.string().max(64).optional(),
        state: vetoStateSchema.optional(),
        condition: z.string().max(64).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(vetoFindingSchema)),
  get: route
    .route({ method: 'GET', path: '/veto-findings/{id}', summary: '一项单项否决事项及其沿革', tags })
    .input(z.object({ id }))
    .output(vetoFindingDetailSchema),
  /** Without an account: the unit's own. */
  conditions: route
    .route({ method: 'GET', path: '/veto-conditions', summary: '单项否决条件', tags })
    .input(z.object({ account: z.string().max(64).optional() }))
    .output(z.array(vetoConditionSchema)),
  record: route
    .route({ method: 'POST', path: '/veto-findings', summary: '登记单项否决事项', tags })
    .input(
      z.object({
        unit: unitCodeSchema,
        /** null: of the unit itself. */
        account: z.string().max(64).nullable(),
        ...evidenceInput,
        /** The suspicion it is made of. */
        suspicion: suspicionKindSchema.optional(),
        suspicionMonth: monthInputSchema.optional(),
      }),
    )
    .output(vetoFindingDetailSchema),
  /** Its finder's, while it is suspected. */
  correct: route
    .route({ method: 'PATCH', path: '/veto-findings/{id}', summary: '更正单项否决事项', tags })
    .input(z.object({ id, version: versionSchema, ...evidenceInput, reason: reasonSchema }))
    .output(vetoFindingDetailSchema),
  withdraw: route
    .route({ method: 'POST', path: '/veto-findings/{id}/withdraw', summary: '撤回登记', tags })
    .input(z.object({ id, version: versionSchema, reason: reasonSchema }))
    .output(vetoFindingDetailSchema),
  /** By another office admin than its finder. */
  decide: route
    .route({ method: 'POST', path: '/veto-findings/{id}/decide', summary: '确认或排除', tags })
    .input(z.object({ id, version: versionSchema, decision: z.enum(['confirmed', 'dismissed']), reason: reasonSchema }))
    .output(vetoFindingDetailSchema),
  /** All of them for one reason, or none. */
  decideMany: route
    .route({ method: 'POST', path: '/veto-findings/decide', summary: '成批确认或排除', tags })
    .input(
      z.object({
        findings: z
          .array(z.object({ id, version: versionSchema }))
          .min(1, '请至少选择一项')
          .max(200, '一次不超过 200 项'),
        decision: z.enum(['confirmed', 'dismissed']),
        reason: reasonSchema,
      }),
    )
    .output(z.object({ decided: z.number().int() })),
  /** By another office admin than the one who decided; it is suspected again. */
  reopen: route
    .route({ method: 'POST', path: '/veto-findings/{id}/reopen', summary: '提请复核', tags })
    .input(z.object({ id, version: versionSchema, reason: reasonSchema }))
    .output(vetoFindingDetailSchema),
  suspicions: route
    .route({ method: 'GET', path: '/veto-suspicions', summary: '待判断的疑点', tags })
    .input(
      z.object({
        unit: unitCodeSchema.optional(),
        kind: suspicionKindSchema.optional(),
        state: z.enum(['open', 'dismissed', 'recorded']).optional(),
        ...pageQuerySchema,
      }),
    )
    .output(pageOf(vetoSuspicionSchema)),
  suspicionRows: route
    .route({ method: 'GET', path: '/veto-suspicions/rows', summary: '一个疑点背后的信息', tags })
    .input(z.object({ ...suspicionInput, ...pageQuerySchema }))
    .output(pageOf(vetoSuspicionRowSchema)),
  dismissSuspicion: route
    .route({ method: 'POST', path: '/veto-suspicions/dismiss', summary: '排除疑点', tags })
    .input(z.object({ ...suspicionInput, rows: z.int32().min(1), reason: reasonSchema }))
    .output(vetoSuspicionSchema),
}
