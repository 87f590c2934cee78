import { z } from 'zod'
import { circularFactsSchema } from './circular-facts.ts'
import { daySchema, momentSchema, periodIdSchema, unitRefSchema, versionSchema } from './shapes.ts'

export const circularKindSchema = z.enum(['regular', 'correction'])
export type CircularKind = z.infer<typeof circularKindSchema>

const blockKinds = [
  'title',
  'addressee',
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'point',
  'closing',
] as const

const fieldTokens = z.array(z.string().min(1).max(80)).max(20)

/** 文字块: words of the office around `{{数据项}}`. */
export const circularBlockSchema = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w-]+$/, '段落编号只能用字母、数字和连字符'),
  kind: z.enum(blockKinds),
  text: z.string().max(4000, '一段文字不超过 4000 字'),
  joins: z.boolean().optional(),
  when: fieldTokens.optional(),
  unless: fieldTokens.optional(),
})
export type CircularBlock = z.infer<typeof circularBlockSchema>

export const circularBlocksSchema = z.array(circularBlockSchema).min(1).max(200, '段落不超过 200 个')
export const letterheadSchema = z.string().trim().min(2).max(40, '发文机关标志不超过 40 字').nullable()

/** 通报模板 as packages/circular takes it. */
export const templateContentSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  letterhead: z.string().nullable(),
  blocks: z.array(circularBlockSchema),
})
export type TemplateContent = z.infer<typeof templateContentSchema>

/** 文号: `仓政办〔2021〕35号`. */
export const circularNumberSchema = z
  .string()
  .trim()
  .regex(/^\p{Script=Han}{1,12}〔\d{4}〕[1-9]\d{0,4}号$/u, '文号应写作“仓政办〔2021〕35号”')

/** 印发信息 as packages/circular takes it. */
export const issuanceSchema = z.object({
  issuer: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  reportDueOn: daySchema.nullable(),
  selfCheckDueOn: daySchema.nullable(),
})
export type CircularIssuance = z.infer<typeof issuanceSchema>

export const circularStageSchema = z.enum(['open', 'draft', 'final', 'issued'])

/** A line of the list. Staff see issued ones alone, and whether their unit has confirmed. */
export const circularSchema = z.object({
  id: z.number().int(),
  period: periodIdSchema,
  periodLabel: z.string(),
  kind: circularKindSchema,
  state: z.enum(['draft', 'issued']),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  issuedBy: z.string().nullable(),
  /** Of a 更正通报. */
  corrects: z.object({ id: z.number().int(), documentNumber: z.string() }).nullable(),
  correctedBy: z.array(z.object({ id: z.number().int(), documentNumber: z.string() })),
  changedBy: z.string(),
  changedAt: momentSchema,
  /** 主送单位, and how many of them have confirmed 已阅. */
  units: z.number().int(),
  read: z.number().int(),
  /** Of staff: the first of their unit who confirmed; null: nobody yet, or not staff. */
  ownReceipt: z.object({ name: z.string(), readAt: momentSchema }).nullable(),
  /** Of staff: whether they themselves have confirmed. */
  isConfirmed: z.boolean(),
  version: versionSchema,
})
export type Circular = z.infer<typeof circularSchema>

/** All that the editor works on: facts as of now while it is a draft, as frozen once it is issued. */
export const circularDraftSchema = circularSchema.extend({
  stage: circularStageSchema,
  /** 草稿、征求意见稿, written below a draft's title; null once the period is final. */
  mark: z.string().nullable(),
  template: templateContentSchema,
  issuance: issuanceSchema,
  facts: circularFactsSchema,
  /** SHA-256 of the facts: who issues says which facts they saw. */
  factsHash: z.string(),
  factsAt: momentSchema,
  /** By the domain clock: what is issued is dated this day, or earlier. */
  today: daySchema,
  /** Whether the numbers of the closing are newer than those of the circular that it corrects or that was issued. */
  hasNewerClosing: z.boolean(),
})
export type CircularDraft = z.infer<typeof circularDraftSchema>

/** 阅知情况 of one unit: everybody who confirmed, first first. */
export const circularReadingSchema = z.object({
  unit: unitRefSchema,
  group: z.string(),
  receipts: z.array(z.object({ name: z.string(), readAt: momentSchema })),
  /** Days on which it was reminded. */
  reminded: z.array(daySchema),
  /** Accounts of the unit that can be told. */
  staff: z.number().int(),
})
export type CircularReading = z.infer<typeof circularReadingSchema>

/** A version of a template as it is kept. */
export const circularTemplateSchema = z.object({
  template: z.string(),
  number: z.number().int(),
  name: z.string(),
  letterhead: z.string().nullable(),
  blocks: z.array(circularBlockSchema),
  /** For which circulars it is offered first. */
  defaultFor: circularKindSchema.nullable(),
  /** Comes with the program, or circulars have been made from it: it stays as it is. */
  isFixed: z.boolean(),
  isShipped: z.boolean(),
  used: z.number().int(),
  createdBy: z.string().nullable(),
  createdAt: momentSchema.nullable(),
  version: versionSchema,
})
export type CircularTemplateVersion = z.infer<typeof circularTemplateSchema>
