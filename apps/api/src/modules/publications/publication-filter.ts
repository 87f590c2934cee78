import type { NotCountedReason } from '@mingkao/contract'

/** What a list is narrowed to; codes have been looked up. Days are Asia/Shanghai days, `to` exclusive. */
export type PublicationFilter = {
  unitId?: number | undefined
  columnIds?: number[] | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  kind?: 'original' | 'repost' | undefined
  importId?: string | undefined
  counted?: boolean | undefined
  notCountedReason?: NotCountedReason | undefined
}

/** By what an item counts or does not: the period's data-as-of (null: counted now) and the domain's “now”. */
export type CountingMoment = { period: string | null; dataAsOf: Date | null; now: Date }

/** SQL of what a row says about counting; $1 data-as-of, $2 now. */
export const COUNTED =
  'is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $1::timestamptz, $2::timestamptz)'
export const NOT_COUNTED_REASON = `
  case when ${COUNTED} then null
       when p.withdrawn_at <= coalesce($1::timestamptz, 'infinity') then 'withdrawn'
       when p.is_waiting and p.published_at > $2::timestamptz or p.published_at > $1::timestamptz then 'waiting'
       else 'arrived-late' end`

/** The conditions as SQL, and the parameters they need after $1 and $2. */
export function whereClause(filter: PublicationFilter): { sql: string; values: unknown[] } {
  const conditions: string[] = []
  const values: unknown[] = []
  const add = (condition: (parameter: string) => string, value: unknown) => {
    values.push(value)
    conditions.push(condition(`$${values.length + 2}`))
  }
  const { unitId, columnIds, from, to, q, kind, importId, counted, notCountedReason } = filter
  if (unitId !== undefined) add((unit) => `p.unit_id = ${unit}`, unitId)
  if (columnIds) add((columns) => `p.column_id = any(${columns}::int[])`, columnIds)
  if (from !== undefined) add((day) => `p.published_at >= ${day}::date::timestamp at time zone 'Asia/Shanghai'`, from)
  if (to !== undefined) add((day) => `p.published_at < ${day}::date::timestamp at time zone 'Asia/Shanghai'`, to)
  if (kind) add((value) => `p.kind = ${value}`, kind)
  if (importId !== undefined) add((value) => `p.import_id = ${value}::uuid`, importId)
  if (q) {
    const like = /[a-z]/i.test(q) ? 'ilike' : 'like'
    add((text) => `p.title ${like} ${text}`, `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  }
  if (counted !== undefined) conditions.push(counted ? COUNTED : `not ${COUNTED}`)
  if (notCountedReason) add((reason) => `${NOT_COUNTED_REASON} = ${reason}`, notCountedReason)
  return { sql: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values }
}

/** Whether the kept counts can answer how many there are: whole months, of one unit or all, counted or not. */
export function isKept({ columnIds, q, kind, importId, notCountedReason, from, to }: PublicationFilter): boolean {
  return !columnIds && !q && !kind && importId === undefined && !notCountedReason && areWholeMonths(from, to)
}

/** `to` is the day after the last. */
function areWholeMonths(...bounds: (string | undefined)[]): boolean {
  return bounds.every((bound) => bound === undefined || bound.endsWith('-01'))
}
