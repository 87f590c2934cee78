import type { ColumnFields, ColumnLimit } from '@mingkao/contract'
import { type ColumnRecord, RowRefusal } from './column-record.ts'
import {
  type NewKeeper,
  requireOrder,
  withDetails,
  withLead,
  withLeadFrom,
  withSupporting,
} from './plan-assignments.ts'

/** What fields are understood by: today, units by name, columns by code, and the categories of the scheme. */
export type FieldContext = {
  today: string
  /** @throws RowRefusal for a name nobody, or more than one, goes by on that day */
  unit: (name: string, day: string, field: string) => NewKeeper
  /** Id of a column by its code. @throws RowRefusal */
  parent: (code: string) => number
  /** @throws RowRefusal for text that is no limit */
  limit: (text: string) => ColumnLimit | null
  /** @throws RowRefusal for a category the scheme does not know */
  requireCategory: (category: string) => void
  /** A category's limit; null for a folder. */
  categoryLimit: (category: string) => ColumnLimit | null
}

/** The column with the fields an editor has filled in. @throws RowRefusal naming the field */
export function withFields(record: ColumnRecord, fields: ColumnFields, context: FieldContext): ColumnRecord {
  const { name, parent, url, category, limit, openedOn, exemptReason, remark } = fields
  if (category !== undefined && category !== record.category) context.requireCategory(category)
  const next: ColumnRecord = {
    ...record,
    ...(name !== undefined && { name }),
    ...(parent !== undefined && { parent, parentId: parent === null ? null : context.parent(parent) }),
    ...(url !== undefined && { url }),
    ...(category !== undefined && { category }),
    ...(limit !== undefined && { limit: typeof limit === 'string' ? context.limit(limit) : limit }),
    ...(openedOn !== undefined && { openedOn }),
    ...(exemptReason !== undefined && { exemptReason: exemptReason || null }),
    ...(remark !== undefined && { remark: remark || null }),
  }
  if (next.openedOn !== null && next.archivedOn !== null && next.archivedOn < next.openedOn) {
    throw new RowRefusal('openedOn', `开设日期须不晚于归档日期${next.archivedOn}。`)
  }
  if (limit !== undefined || category !== undefined) next.limit = ownLimit(next, context)
  next.assignments = assignmentsOf(record, fields, context)
  requireOrder(next.assignments)
  return next
}

/** A limit that only repeats its category's follows the scheme. */
function ownLimit({ limit, category }: ColumnRecord, context: FieldContext): unknown {
  const usual = context.categoryLimit(category)
  return JSON.stringify(sorted(limit)) === JSON.stringify(sorted(usual)) ? null : limit
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function assignmentsOf(record: ColumnRecord, fields: ColumnFields, context: FieldContext): ColumnRecord['assignments'] {
  const { lead, supporting, responsibleLeader, contact } = fields
  const day = fields.from ?? firstDay(record, fields, context.today)
  let terms = record.assignments
  if (lead !== undefined) {
    const unit = lead === null ? null : context.unit(lead, day, 'lead')
    const isSame = unit !== null && terms.some((term) => term.unitId === unit.id && leadsOn(term, context.today))
    terms =
      isSame && fields.from !== undefined
        ? withLeadFrom(terms, fields.from, context.today)
        : withLead(terms, unit, day, fields)
  } else if (fields.from !== undefined && supporting === undefined) {
    terms = withLeadFrom(terms, fields.from, context.today)
  }
  if (supporting !== undefined) {
    const units = supporting.map((name) => context.unit(name, day, 'supporting'))
    terms = withSupporting(terms, units, day)
  }
  if (lead === undefined && (responsibleLeader !== undefined || contact !== undefined)) {
    terms = withDetails(terms, fields, context.today)
  }
  return terms
}

function leadsOn({ role, from, to }: ColumnRecord['assignments'][number], day: string): boolean {
  return role === 'lead' && from <= day && (to === null || to > day)
}

/** A column that nobody has kept yet is kept from its opening; else a change holds from today. */
export function firstDay(record: ColumnRecord, { openedOn }: ColumnFields, today: string): string {
  const opened = openedOn ?? record.openedOn
  return record.assignments.length === 0 && opened !== null && opened < today ? opened : today
}
