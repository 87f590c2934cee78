import { z } from 'zod'
import { daySchema, momentSchema, periodIdSchema, unitRefSchema, versionSchema } from './shapes.ts'

/** 不参评原因: a closed list; add, never rename. */
export const exemptionCategories = {
  'own-website': '自办网站',
  'no-duty': '不承担门户网站信息发布',
  'newly-founded': '新设单位',
  reorganising: '机构改革过渡期',
  other: '其他',
} as const
export type ExemptionCategory = keyof typeof exemptionCategories
export const exemptionCategorySchema = z.enum([
  'own-website',
  'no-duty',
  'newly-founded',
  'reorganising',
  'other',
]) satisfies z.ZodType<ExemptionCategory>

export const exemptionSchema = z.object({
  id: z.number().int(),
  category: exemptionCategorySchema,
  /** The category in words, and what the office added: as shown wherever the unit is. */
  reason: z.string(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
})

export const unitAliasSchema = z.object({
  name: z.string(),
  validFrom: daySchema.nullable(),
  validTo: daySchema.nullable(),
})
export type UnitAlias = z.infer<typeof unitAliasSchema>

export const unitSchema = unitRefSchema.extend({
  fullName: z.string(),
  group: z.string(),
  aliases: z.array(unitAliasSchema),
  /** 曾用名, oldest first; `validFrom` null: since ever. */
  formerNames: z.array(
    z.object({ name: z.string(), fullName: z.string(), validFrom: daySchema.nullable(), validTo: daySchema }),
  ),
  validFrom: daySchema,
  /** First day the unit no longer exists. */
  validTo: daySchema.nullable(),
  /** 合并: whom its items pass to from `validTo` on. */
  successor: unitRefSchema.nullable(),
  exemptions: z.array(exemptionSchema),
  version: versionSchema,
})
export type Unit = z.infer<typeof unitSchema>

const unitChangeSchema = z.object({
  id: z.number().int(),
  kind: z.enum(['rename', 'merge', 'close']),
  effectiveOn: daySchema,
  successor: unitRefSchema.nullable(),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: momentSchema,
  undoneAt: momentSchema.nullable(),
})
export type UnitChange = z.infer<typeof unitChangeSchema>

export const unitDetailSchema = unitSchema.extend({
  /** Place in the protocol order, from 1. */
  place: z.number().int(),
  /** Kept today or later. */
  columns: z.array(
    z.object({
      code: z.string(),
      path: z.string(),
      role: z.enum(['lead', 'supporting']),
      validFrom: daySchema,
      validTo: daySchema.nullable(),
    }),
  ),
  accounts: z.array(z.object({ code: z.string(), name: z.string(), platform: z.string() })),
  /** People who sign in for it and are not disabled. */
  users: z.number().int(),
  /** 改名、合并、停用, newest first. */
  changes: z.array(unitChangeSchema),
  /** 沿革 out of the audit log, newest first. */
  history: z.array(
    z.object({
      at: momentSchema,
      actor: z.string(),
      action: z.string(),
      reason: z.string().nullable(),
      changes: z.unknown(),
    }),
  ),
})
export type UnitDetail = z.infer<typeof unitDetailSchema>

/** What a rename, a merge or a closing does or, as a preview, would do. */
export const unitChangeOutcomeSchema = z.object({
  /** null: a preview, nothing has changed. */
  changeId: z.number().int().nullable(),
  unit: unitSchema,
  /** Rows that pass to the successor. */
  moved: z.object({
    publications: z.number().int(),
    disclosures: z.number().int(),
    interpretations: z.number().int(),
    accounts: z.number().int(),
    vetoFindings: z.number().int(),
    /** 整改通知 not settled yet. */
    orders: z.number().int(),
    /** 免考申请 of columns and accounts that pass on, not over yet. */
    exemptions: z.number().int(),
    users: z.number().int(),
  }),
  /** Columns it keeps beyond the day, and who carries them on; null: a gap. */
  columns: z.array(
    z.object({
      code: z.string(),
      path: z.string(),
      role: z.enum(['lead', 'supporting']),
      to: unitRefSchema.nullable(),
    }),
  ),
  /** Accounts that stay behind with a closed unit and are not cancelled. */
  openAccounts: z.array(z.object({ code: z.string(), name: z.string(), platform: z.string() })),
  /** People who sign in for the unit. */
  staff: z.array(z.object({ username: z.string(), name: z.string() })),
  /** 考核周期 and what the unit is called in each; of a renaming only. */
  periods: z.array(z.object({ id: periodIdSchema, label: z.string(), name: z.string() })),
})
export type UnitChangeOutcome = z.infer<typeof unitChangeOutcomeSchema>
