import { z } from 'zod'
import { attachmentRefSchema } from './attachments.ts'
import { importFieldsSchema, importMappingSchema } from './imports.ts'
import { daySchema, momentSchema, periodIdSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 自查表的层级: 国家, 省, 市, 区. */
export const checklistLevelSchema = z.enum(['national', 'provincial', 'municipal', 'district'])
export type ChecklistLevel = z.infer<typeof checklistLevelSchema>

export const checklistStateSchema = z.enum(['draft', 'published', 'superseded'])
export type ChecklistState = z.infer<typeof checklistStateSchema>

/** 适用单位: 全部, 有政务新媒体账号的, 负责栏目的. */
export const appliesToSchema = z.enum(['every-unit', 'with-accounts', 'with-columns'])
export type AppliesTo = z.infer<typeof appliesToSchema>

/** 填报: 符合, 不符合, 不适用. */
export const inspectionAnswerSchema = z.enum(['met', 'failed', 'not-applicable'])
export type InspectionAnswer = z.infer<typeof inspectionAnswerSchema>

const orNull = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `不超过 ${longest} 字`)
    .transform((text) => (text === '' ? null : text))
    .nullable()

/** 自查项, as it is written. */
export const checklistItemDraftSchema = z.object({
  section: z.string().trim().min(1, '请填写一级指标').max(100, '一级指标不超过 100 字'),
  subsection: orNull(100),
  text: z.string().trim().min(2, '请填写检查内容（至少两个字）').max(2000, '检查内容不超过 2000 字'),
  article: orNull(500),
  isVeto: z.boolean(),
  points: orNull(500),
  appliesTo: appliesToSchema,
  /** Id of what the system knows of it, from `prefills`. */
  prefill: z.string().max(100).nullable(),
})
export type ChecklistItemDraft = z.infer<typeof checklistItemDraftSchema>

export const checklistItemSchema = checklistItemDraftSchema.extend({
  id: z.number().int(),
  position: z.number().int(),
  prefillLabel: z.string().nullable(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

export const checklistSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  source: z.string(),
  level: checklistLevelSchema,
  edition: z.number().int(),
  state: checklistStateSchema,
  items: z.number().int(),
  vetoItems: z.number().int(),
  rounds: z.number().int(),
  /** The edition before this one, and the next. */
  supersedesId: z.number().int().nullable(),
  successorId: z.number().int().nullable(),
  createdBy: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: momentSchema.nullable(),
  version: versionSchema,
})
export type Checklist = z.infer<typeof checklistSchema>

export const checklistDetailSchema = checklistSchema.extend({ lines: z.array(checklistItemSchema) })
export type ChecklistDetail = z.infer<typeof checklistDetailSchema>

/**
 * 试读一个文件: what would become an item, and what would not. Nothing is stored. No items where a column that is needed has not
 * been found: which it is has to be said first.
 */
export const checklistReadingSchema = z.object({
  fileName: z.string(),
  /** What each column was taken for; sent back corrected, the file is read by it. */
  mapping: importMappingSchema,
  fields: importFieldsSchema,
  items: z.array(checklistItemDraftSchema.extend({ row: z.number().int() })),
  rejected: z.array(z.object({ row: z.number().int(), reason: z.string(), text: z.string() })),
  /** Blank rows, titles and totals, which are no items. */
  ignored: z.number().int(),
})
export type ChecklistReading = z.infer<typeof checklistReadingSchema>

/** Of a reading: the corrected mapping as JSON, where there is one; headers may be left empty. */
export const checklistReadingQuerySchema = z.object({
  mapping: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      const parsed = importMappingSchema.safeParse(parseJson(text))
      if (parsed.success) return parsed.data
      context.addIssue({ code: 'custom', message: '列的对应关系读不出来，请刷新页面后重新选择文件。' })
      return z.NEVER
    })
    .optional(),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** 自查轮次 */
export const inspectionRoundSchema = z.object({
  id: z.number().int(),
  checklist: z.object({ id: z.number().int(), name: z.string(), edition: z.number().int() }),
  period: periodIdSchema,
  periodLabel: z.string(),
  dueOn: daySchema,
  state: z.enum(['open', 'closed']),
  openedBy: z.string(),
  openedAt: momentSchema,
  closedBy: z.string().nullable(),
  closedAt: momentSchema.nullable(),
  remindedOn: daySchema.nullable(),
  units: z.number().int(),
  submitted: z.number().int(),
  /** Sent back and not in again. */
  returned: z.number().int(),
  /** Nothing answered, nothing submitted. */
  untouched: z.number().int(),
  /** Submitted late, or past its last day now. */
  late: z.number().int(),
  version: versionSchema,
})
export type InspectionRound = z.infer<typeof inspectionRoundSchema>

/** 自查填报表 as lists show it. */
export const inspectionSheetSchema = z.object({
  id: z.number().int(),
  round: z.number().int(),
  roundState: z.enum(['open', 'closed']),
  checklist: z.string(),
  period: periodIdSchema,
  periodLabel: z.string(),
  unit: unitRefSchema,
  group: z.string(),
  state: z.enum(['open', 'submitted', 'returned']),
  dueOn: daySchema,
  isLate: z.boolean(),
  /** Answered by a person; what the system prefilled counts once it is signed. */
  answered: z.number().int(),
  items: z.number().int(),
  submittedBy: z.string().nullable(),
  submittedAt: momentSchema.nullable(),
  version: versionSchema,
})
export type InspectionSheet = z.infer<typeof inspectionSheetSchema>

const systemFindingSchema = z.object({ id: z.string(), title: z.string(), sentence: z.string() })

/** 系统数据: what the system knows of an item for a unit. */
export const systemViewSchema = z.object({
  /** The item concerns the unit: it has accounts, or columns. */
  applies: z.boolean(),
  /** null: the system can't tell, which is neither met nor failed. */
  answer: inspectionAnswerSchema.nullable(),
  /** In one sentence; null where there is nothing to say. */
  sentence: z.string().nullable(),
  findings: z.array(systemFindingSchema),
})
export type SystemView = z.infer<typeof systemViewSchema>

export const givenAnswerSchema = z.object({
  answer: inspectionAnswerSchema,
  note: z.string(),
  evidence: z.string(),
  attachments: z.array(attachmentRefSchema),
  prefilled: inspectionAnswerSchema.nullable(),
  basis: z.array(z.string()),
  /** Differs from what the system had prefilled. */
  isChanged: z.boolean(),
  answeredBy: z.string(),
  answeredAt: momentSchema,
  version: versionSchema,
})
export type GivenAnswer = z.infer<typeof givenAnswerSchema>

export const inspectionLineSchema = z.object({
  item: checklistItemSchema.omit({ prefill: true, prefillLabel: true }),
  system: systemViewSchema,
  given: givenAnswerSchema.nullable(),
  /** 与数据不一致: the system's side, in words; null where both agree or the system can't tell. */
  contradiction: z.string().nullable(),
  /** 涉密: the reader may not see it. */
  isWithheld: z.boolean(),
})
export type InspectionLine = z.infer<typeof inspectionLineSchema>

export const inspectionSheetDetailSchema = inspectionSheetSchema.extend({
  source: z.string(),
  lines: z.array(inspectionLineSchema),
  handler: z.object({ name: z.string(), at: momentSchema, isYou: z.boolean() }).nullable(),
  leader: z
    .object({ name: z.string(), on: daySchema, byAccount: z.boolean(), scan: z.array(attachmentRefSchema) })
    .nullable(),
  returned: z.object({ reason: z.string(), by: z.string(), at: momentSchema }).nullable(),
})
export type InspectionSheetDetail = z.infer<typeof inspectionSheetDetailSchema>

/** 与数据不一致 of a round, both sides. */
export const contradictionSchema = z.object({
  sheet: z.number().int(),
  unit: unitRefSchema,
  item: z.number().int(),
  position: z.number().int(),
  text: z.string(),
  answer: inspectionAnswerSchema,
  system: z.string(),
  note: z.string(),
})
export type Contradiction = z.infer<typeof contradictionSchema>

export const inspectionRoundDetailSchema = inspectionRoundSchema.extend({
  items: z.array(checklistItemSchema.pick({ id: true, position: true, section: true, text: true, isVeto: true })),
  sheets: z.array(
    inspectionSheetSchema.extend({
      contradictions: z.number().int(),
      /** By the items' order; null: not answered, or not to be seen. */
      answers: z.array(inspectionAnswerSchema.nullable()),
    }),
  ),
  contradictions: z.array(contradictionSchema),
})
export type InspectionRoundDetail = z.infer<typeof inspectionRoundDetailSchema>
