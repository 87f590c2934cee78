import { type AssignmentRecord, RowRefusal } from './column-record.ts'

/** A unit as it takes a column over. */
export type NewKeeper = { id: number; code: string; name: string }

type Details = { responsibleLeader?: string | null | undefined; contact?: string | null | undefined }

/**
 * 移交责任单位 from a day on: whoever leads then answers until that day. A lead that begins on that very day is corrected.
 * @param unit null: nobody leads from that day on
 * @throws RowRefusal where a later term has been recorded: it would overlap
 */
export function withLead(
  terms: readonly AssignmentRecord[],
  unit: NewKeeper | null,
  from: string,
  details: Details = {},
): AssignmentRecord[] {
  const leads = terms.filter(({ role }) => role === 'lead')
  const standing = leads.find((term) => holdsOn(term, from))
  if (standing && standing.unitId === unit?.id) return replaced(terms, standing, { ...standing, ...known(details) })
  const later = leads.filter((term) => term.from > from).toSorted((x, y) => (x.from < y.from ? -1 : 1))[0]
  // A hand-over to this unit that had been arranged for a later day takes place now.
  if (later && later.unitId === unit?.id) {
    const earlier = standing
      ? replaced(terms, standing, ...(standing.from < from ? [{ ...standing, to: from }] : []))
      : terms
    return replaced(earlier, later, { ...later, from, ...known(details) })
  }
  if (later) {
    throw new RowRefusal(
      'from',
      `已登记自${later.from}起由${later.unitName}负责，请先更正那一任，或选${later.from}及以后的日期。`,
    )
  }
  const next = unit === null ? [] : [newTerm('lead', unit, from, details)]
  if (!standing) return [...terms, ...next]
  if (standing.from < from) return [...replaced(terms, standing, { ...standing, to: from }), ...next]
  return replaced(terms, standing, ...next.map((term) => ({ ...term, id: standing.id, version: standing.version })))
}

/**
 * 更正责任起始: the lead of that day has led since `from`; whoever led until it took over now leads until then.
 * @throws RowRefusal where nobody leads, or the day does not fit between its neighbours
 */
export function withLeadFrom(terms: readonly AssignmentRecord[], from: string, today: string): AssignmentRecord[] {
  const leads = terms.filter(({ role }) => role === 'lead').toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const standing = leads.find((term) => holdsOn(term, today)) ?? leads.at(-1)
  if (!standing) throw new RowRefusal('from', '这个栏目还没有责任单位，请先填写责任单位。')
  if (standing.from === from) return [...terms]
  if (standing.to !== null && from >= standing.to)
    throw new RowRefusal('from', `责任起始须早于责任截止日${standing.to}。`)
  const previous = leads.findLast((term) => term.from < standing.from)
  const corrected = replaced(terms, standing, { ...standing, from })
  if (!previous || (previous.to !== null && previous.to < standing.from && previous.to <= from)) return corrected
  if (from <= previous.from) {
    throw new RowRefusal('from', `责任起始须晚于前一任${previous.unitName}的起始日${previous.from}。`)
  }
  return replaced(corrected, previous, { ...previous, to: from })
}

/** 协办单位 from a day on: exactly these. */
export function withSupporting(
  terms: readonly AssignmentRecord[],
  units: readonly NewKeeper[],
  from: string,
): AssignmentRecord[] {
  const wanted = new Map(units.map((unit) => [unit.id, unit]))
  const kept = terms.flatMap((term): AssignmentRecord[] => {
    if (term.role !== 'supporting' || (term.to !== null && term.to <= from)) return [term]
    if (wanted.delete(term.unitId)) return [term.from <= from ? term : { ...term, from }]
    return term.from < from ? [{ ...term, to: from }] : []
  })
  return [...kept, ...[...wanted.values()].map((unit) => newTerm('supporting', unit, from))]
}

/** One more 协办单位 from a day on. */
export function withSupport(terms: readonly AssignmentRecord[], unit: NewKeeper, from: string): AssignmentRecord[] {
  const standing = terms.filter((term) => term.role === 'supporting' && (term.to === null || term.to > from))
  if (standing.some(({ unitId }) => unitId === unit.id)) return [...terms]
  return [...terms, newTerm('supporting', unit, from)]
}

/** 分管领导 and 联系人 of the lead of that day. @throws RowRefusal where nobody leads */
export function withDetails(terms: readonly AssignmentRecord[], details: Details, day: string): AssignmentRecord[] {
  const leads = terms.filter(({ role }) => role === 'lead')
  const standing = leads.find((term) => holdsOn(term, day)) ?? leads.at(-1)
  if (!standing) throw new RowRefusal('responsibleLeader', '这个栏目还没有责任单位，请先填写责任单位。')
  return replaced(terms, standing, { ...standing, ...known(details) })
}

export function holdsOn({ from, to }: AssignmentRecord, day: string): boolean {
  return from <= day && (to === null || to > day)
}

/** @throws RowRefusal for two leads on one day, or a term that ends before it begins */
export function requireOrder(terms: readonly AssignmentRecord[]): void {
  const leads = terms.filter(({ role }) => role === 'lead').toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const { from, to, unitName } of terms) {
    if (to !== null && to <= from) throw new RowRefusal('validTo', `${unitName}的截止日期须晚于起始日期${from}。`)
  }
  for (const [at, term] of leads.entries()) {
    const next = leads[at + 1]
    if (next && (term.to === null || term.to > next.from)) {
      throw new RowRefusal('validFrom', `${term.unitName}与${next.unitName}的责任日期重叠，同一天只能有一个责任单位。`)
    }
  }
}

function newTerm(
  role: 'lead' | 'supporting',
  unit: NewKeeper,
  from: string,
  { responsibleLeader = null, contact = null }: Details = {},
): AssignmentRecord {
  const { id: unitId, code, name } = unit
  return { id: null, unitId, unit: code, unitName: name, role, from, to: null, responsibleLeader, contact, version: 1 }
}

function replaced(
  terms: readonly AssignmentRecord[],
  old: AssignmentRecord,
  ...next: AssignmentRecord[]
): AssignmentRecord[] {
  return terms.flatMap((term) => (term === old ? next : [term]))
}

function known({ responsibleLeader, contact }: Details): Partial<AssignmentRecord> {
  return {
    ...(responsibleLeader !== undefined && { responsibleLeader: responsibleLeader || null }),
    ...(contact !== undefined && { contact: contact || null }),
  }
}
