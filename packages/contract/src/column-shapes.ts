import { z } from 'zod'
import { dayInputSchema, daySchema, momentSchema, unitCodeSchema, unitRefSchema } from './shapes.ts'

/** Where a column stands against its limit at the moment asked about; unknown is neither fresh nor stale. */
export const columnStateSchema = z.enum([
  'fresh',
  'near-limit',
  'stale',
  'long-stale',
  'blank',
  'unknown',
  'exempt',
  'folder',
])

/** 栏目编码 */
export const columnCodeSchema = z.string().min(1).max(64)

/** 更新期限: rolling, in calendar days, calendar months or working days; a date each year; days after an event (no event yet: null). */
export const updateLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), count: z.int().min(1).max(3660) }),
  z.strictObject({ kind: z.literal('months'), count: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('working-days'), count: z.int().min(1).max(750) }),
  z.strictObject({ kind: z.literal('yearly'), month: z.int().min(1).max(12), date: z.int().min(1).max(31) }),
  z.strictObject({
    kind: z.literal('after-event'),
    count: z.int().min(1).max(3660),
    unit: z.enum(['days', 'working-days']),
    eventOn: dayInputSchema.nullable(),
  }),
])
export type ColumnLimit = z.infer<typeof updateLimitSchema>

/**
 * 分工缺口, on the day asked about: nobody leads it · its lead no longer exists · only supporting units · its lead's term
 * ends within 30 days and nobody follows. Only of columns that owe updates: no folders, exempt or archived ones.
 */
export const columnGapSchema = z.enum(['no-lead', 'closed-lead', 'supporting-only', 'ending-soon'])
export type ColumnGap = z.infer<typeof columnGapSchema>

/** How the last update is known; `children`: it is that of a column below this one. */
export const lastUpdateSourceSchema = z.enum(['publication', 'manual', 'patrol', 'children'])

export const columnSchema = z.object({
  code: columnCodeSchema,
  parent: columnCodeSchema.nullable(),
  name: z.string(),
  path: z.string(),
  /** Place among the columns of one parent, from 0: as they are listed. */
  position: z.number().int(),
  url: z.string().nullable(),
  category: z.string(),
  /** The limit in force; null for a folder, or where the category has none. */
  limit: updateLimitSchema.nullable(),
  /** As the table writes it: 14天, 6个月, 每年1月31日前. */
  limitLabel: z.string().nullable(),
  /** Whose limit it is: the column's own or its category's. */
  limitFrom: z.enum(['own', 'category']).nullable(),
  lead: unitRefSchema.nullable(),
  supporting: z.array(unitRefSchema),
  leadFrom: daySchema.nullable(),
  /** First day on which it no longer leads; null = until further notice. */
  leadTo: daySchema.nullable(),
  /** 分管领导 and 联系人 of the lead's assignment. */
  responsibleLeader: z.string().nullable(),
  contact: z.string().nullable(),
  openedOn: daySchema.nullable(),
  archivedOn: daySchema.nullable(),
  archiveNotice: z.string().nullable(),
  exemptReason: z.string().nullable(),
  remark: z.string().nullable(),
  lastUpdatedOn: daySchema.nullable(),
  lastUpdateSource: lastUpdateSourceSchema.nullable(),
  state: columnStateSchema,
  /** 预警档: the highest level of its limit used up, 70 or 90 by the demo scheme; null where state is not near-limit. */
  nearLevel: z.number().int().nullable(),
  staleSince: daySchema.nullable(),
  /** Last day on which it is fresh without another update. */
  dueOn: daySchema.nullable(),
  /** Days until the limit is passed; negative = days past it; null where there is no limit or nothing is known. */
  daysLeft: z.number().int().nullable(),
  limitDays: z.number().int().nullable(),
  /** Who answers for the fault that stands; null without a fault, or where nobody does (yet). */
  answerable: unitRefSchema.nullable(),
  /**
   * 免考 of the unit that answers for it (without a fault: that leads it), last day included: in force on that day and, where the limit is
   * not passed yet, beyond it. What is exempt only until then is still to be seen to.
   */
  exemption: z.object({ unit: unitRefSchema, endsOn: daySchema }).nullable(),
  /** 申诉成立，不计: the fault is not counted in the period asked about. */
  isExcluded: z.boolean(),
  gaps: z.array(columnGapSchema),
  /** Raised by every change of the column or of who keeps it. */
  version: z.number().int(),
})
export type Column = z.infer<typeof columnSchema>

/** What the portal itself shows of a column: enough to choose it, whoever keeps it. */
export const columnChoiceSchema = z.strictObject({
  code: columnCodeSchema,
  path: z.string(),
  /** 频道: holds columns, no items of its own. */
  isFolder: z.boolean(),
  /** By today. */
  isArchived: z.boolean(),
})
export type ColumnChoice = z.infer<typeof columnChoiceSchema>

/** Fields an editor can change. Absent = as it is. */
export const columnFieldsSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, '请填写栏目名称')
    .max(128, '栏目名称不超过 128 字')
    .refine((name) => !name.includes('/'), '栏目名称不能含“/”')
    .optional(),
  /** Code of the column above; null = at the top. */
  parent: columnCodeSchema.nullable().optional(),
  url: z
    .url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' })
    .max(2000)
    .nullable()
    .optional(),
  category: z.string().trim().min(1, '请选择类别').max(32).optional(),
  /** Structured, or as a sheet writes it (14天, 6个月, 20个工作日, 1月31日前); null or '' = the category's. */
  limit: z
    .union([updateLimitSchema, z.string().trim().max(64)])
    .nullable()
    .optional(),
  /** 责任单位: code, or a name or alias of the day; null = nobody from that day on. */
  lead: unitCodeSchema.nullable().optional(),
  /** 协办单位: all of them, by code, name or alias. */
  supporting: z.array(unitCodeSchema).max(50).optional(),
  /** The day from which the new lead or supporting units hold; without it: today. Alone: the lead's first day is corrected. */
  from: dayInputSchema.optional(),
  responsibleLeader: z.string().trim().max(64).nullable().optional(),
  contact: z.string().trim().max(128).nullable().optional(),
  openedOn: dayInputSchema.nullable().optional(),
  exemptReason: z.string().trim().max(500).nullable().optional(),
  remark: z.string().trim().max(1000).nullable().optional(),
})
export type ColumnFields = z.infer<typeof columnFieldsSchema>

/** One field of a column: its key (as in Column), its name, and both values as the table writes them; null = empty. */
export const columnChangeSchema = z.object({
  field: z.string(),
  label: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type ColumnChange = z.infer<typeof columnChangeSchema>

/** 责任单位或协办单位, through time. */
export const columnAssignmentSchema = z.object({
  id: z.number().int(),
  unit: unitRefSchema,
  role: z.enum(['lead', 'supporting']),
  validFrom: daySchema,
  /** First day on which it no longer holds; null = until further notice. */
  validTo: daySchema.nullable(),
  responsibleLeader: z.string().nullable(),
  contact: z.string().nullable(),
  version: z.number().int(),
})
export type ColumnAssignment = z.infer<typeof columnAssignmentSchema>

/** What a person or the patrol saw on the column's page. */
export const columnObservationSchema = z.object({
  id: z.number().int(),
  kind: z.enum(['manual', 'patrol']),
  /** Of the newest item seen; null: the column was empty, or nothing on it bore a date. */
  lastUpdatedOn: daySchema.nullable(),
  isBlank: z.boolean(),
  observedAt: momentSchema,
  observedOn: daySchema,
  note: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  evidenceText: z.string().nullable(),
  /** Who saw it; null for the patrol and for imports. */
  by: z.string().nullable(),
})
export type ColumnObservation = z.infer<typeof columnObservationSchema>

/**
 * 沿革: one thing that happened to the column. `change`: somebody changed it · `assignment`: a unit's term begins ·
 * `near-limit`, `limit-reached`: days that follow from the last update then known.
 */
export const columnEventSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'change',
    'assignment',
    'observation',
    'publication',
    'near-limit',
    'limit-reached',
    'opened',
    'archived',
  ]),
  on: daySchema,
  /** Real time, for what somebody did in this system. */
  at: momentSchema.nullable(),
  title: z.string(),
  detail: z.string().nullable(),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(columnChangeSchema),
  /** Of a change: what `restore` takes to bring back the column as this change left it. Null: there is nothing to bring back. */
  changeId: z.string().nullable(),
})
export type ColumnEvent = z.infer<typeof columnEventSchema>
