import { z } from 'zod'
import { route } from './base.ts'
import { indexNumberSchema } from './document-numbers.ts'
import {
  bulkOutcomeSchema,
  bulkRowsSchema,
  coUnitsSchema,
  historyEntrySchema,
  registerOriginSchema,
  registerRowIdSchema,
  toVersionSchema,
  versionedRowSchema,
} from './registers.ts'
import {
  dayInputSchema,
  daySchema,
  flagQuerySchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  reasonSchema,
  searchQuerySchema,
  unitCodeSchema,
  unitRefSchema,
  versionSchema,
} from './shapes.ts'

export const interpretationFormSchema = z.enum(['illustrated', 'audio-video', 'text'])

/** 被解读文件: its index number, and the disclosure by that number where it is on record. */
export const interpretedPolicySchema = z.object({
  indexNumber: z.string(),
  disclosure: z.object({ id: z.string(), title: z.string(), unit: unitRefSchema, disclosedOn: daySchema }).nullable(),
})

export const interpretationSchema = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  unit: unitRefSchema,
  coUnits: z.array(z.string()),
  form: interpretationFormSchema,
  formLabel: z.string(),
  /** 装饰性配图: a person has marked that the only picture explains nothing. */
  isDecorativeOnly: z.boolean(),
  /** 上级文件 */
  isOfSuperior: z.boolean(),
  column: z.object({ code: z.string(), path: z.string() }).nullable(),
  publishedOn: daySchema,
  policies: z.array(interpretedPolicySchema),
  /** 文件公开日期 as given, for documents that are not on record. */
  policyDisclosedOn: daySchema.nullable(),
  /** Of the policy disclosed last, as the step is counted from; null: not known. */
  lastDisclosedOn: daySchema.nullable(),
  isCounted: z.boolean(),
  isInStep: z.boolean().nullable(),
  /** Working days after the policy, day 1 = the next working day. */
  workingDays: z.number().int().nullable(),
  /** Counts or not, and why, in the rules' own words. */
  sentence: z.string(),
  origin: registerOriginSchema,
  withdrawnAt: momentSchema.nullable(),
  withdrawReason: z.string().nullable(),
  version: versionSchema,
})
export type Interpretation = z.infer<typeof interpretationSchema>

export const interpretationDetailSchema = interpretationSchema.extend({ history: z.array(historyEntrySchema) })
export type InterpretationDetail = z.infer<typeof interpretationDetailSchema>

export const interpretationFilterSchema = z.object({
  q: searchQuerySchema,
  unit: unitCodeSchema.optional(),
  form: interpretationFormSchema.optional(),
  period: z.string().max(32).optional(),
  /** 索引号 of a document: its interpretations. */
  policy: z.string().max(128).optional(),
  origin: registerOriginSchema.optional(),
  /** Those taken off, which are left out otherwise. */
  withdrawn: flagQuerySchema.optional(),
})

export const interpretationInputSchema = z.object({
  /** 编号; left out: the next free one of the year. */
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z_/-]{0,63}$/, '编号由字母、数字和“-”组成，不超过 64 个字符；留空则自动编号')
    .nullable()
    .default(null),
  title: z.string().trim().min(1, '请填写标题').max(500, '标题不超过 500 字'),
  unit: unitCodeSchema,
  coUnits: coUnitsSchema.default([]),
  form: interpretationFormSchema,
  isDecorativeOnly: z.boolean().default(false),
  isOfSuperior: z.boolean().default(false),
  column: z.string().max(64).nullable(),
  publishedOn: dayInputSchema,
  policies: z.array(indexNumberSchema).max(20, '一篇解读最多对应 20 份文件').default([]),
  policyDisclosedOn: dayInputSchema.nullable().default(null),
})
export type InterpretationInput = z.infer<typeof interpretationInputSchema>

export const interpretationsContract = {
  list: route
    .route({ method: 'GET', path: '/interpretations', summary: '政策解读', tags: ['政策解读'] })
    .input(interpretationFilterSchema.extend(pageQuerySchema))
    .output(pageOf(interpretationSchema)),
  get: route
    .route({ method: 'GET', path: '/interpretations/{id}', summary: '一篇政策解读及其沿革', tags: ['政策解读'] })
    .input(z.object({ id: registerRowIdSchema }))
    .output(interpretationDetailSchema),
  create: route
    .route({ method: 'POST', path: '/interpretations', summary: '登记一篇', tags: ['政策解读'] })
    .input(interpretationInputSchema.extend({ reason: reasonSchema.optional() }))
    .output(interpretationSchema),
  update: route
    .route({ method: 'PATCH', path: '/interpretations/{id}', summary: '更正一篇', tags: ['政策解读'] })
    .input(interpretationInputSchema.extend({ id: registerRowIdSchema, version: versionSchema, reason: reasonSchema }))
    .output(interpretationSchema),
  withdraw: route
    .route({ method: 'POST', path: '/interpretations/{id}/withdraw', summary: '撤下一篇', tags: ['政策解读'] })
    .input(versionedRowSchema)
    .output(interpretationSchema),
  restore: route
    .route({ method: 'POST', path: '/interpretations/{id}/restore', summary: '恢复撤下的一篇', tags: ['政策解读'] })
    .input(versionedRowSchema)
    .output(interpretationSchema),
  restoreVersion: route
    .route({
      method: 'POST',
      path: '/interpretations/{id}/restore-version',
      summary: '恢复到此前的版本',
      tags: ['政策解读'],
    })
    .input(toVersionSchema)
    .output(interpretationSchema),
  bulk: route
    .route({ method: 'POST', path: '/interpretations/bulk', summary: '批量撤下、恢复或标记', tags: ['政策解读'] })
    .input(
      z.object({
        rows: bulkRowsSchema,
        change: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('withdraw') }),
          z.object({ kind: z.literal('restore') }),
          z.object({ kind: z.literal('decorative'), isDecorativeOnly: z.boolean() }),
          z.object({ kind: z.literal('superior'), isOfSuperior: z.boolean() }),
        ]),
        reason: reasonSchema,
      }),
    )
    .output(bulkOutcomeSchema),
}
