import type { ColumnFact, Occasion, UpdateLimit } from '../../src/index.ts'
import { daysFrom, plusDays, plusMonths, workedBetween } from './days.ts'

/** What the rules are asked about one column. */
export interface ColumnQuestion {
  readonly code: string
  readonly isLed: boolean
  readonly isChecked: boolean
  readonly isKnown: boolean
  readonly isStale: boolean
  readonly isBlank: boolean
  readonly isTolerated: boolean
  /** The fault arose in the unit's own time. */
  readonly isOwn: boolean
  readonly hasFreshBelow: boolean
  readonly hasFaultBelow: boolean
  readonly hasUnknownBelow: boolean
}

type Basic = Omit<ColumnQuestion, 'hasFreshBelow' | 'hasFaultBelow' | 'hasUnknownBelow'>

/** By the definition: last update < day − limit. */
function isStaleOn(day: string, last: string, limit: UpdateLimit, occasion: Occasion): boolean {
  switch (limit.kind) {
    case 'days':
      return last < plusDays(day, -limit.count)
    case 'months':
      return last < plusMonths(day, -limit.count)
    case 'working-days':
      return last < day && workedBetween(last, plusDays(day, -1), occasion.calendar) >= limit.count
    case 'yearly': {
      const due = `${day.slice(0, 4)}-${String(limit.month).padStart(2, '0')}-${String(limit.date).padStart(2, '0')}`
      const year = Number(day.slice(0, 4)) - (day > due ? 0 : 1)
      return Number(last.slice(0, 4)) < year
    }
    case 'after-event':
      throw new Error('the oracle is not asked about deadlines after an event')
  }
}

/** First day after which a new owner's grace has run out: valid from + limit. */
function graceEnds(from: string, limit: UpdateLimit, occasion: Occasion): string {
  if (limit.kind === 'days') return plusDays(from, limit.count)
  if (limit.kind === 'months') return plusMonths(from, limit.count)
  let day = from
  while (!isStaleOn(day, plusDays(from, -1), limit, occasion)) day = plusDays(day, 1)
  return day
}

function newest(column: ColumnFact, columns: readonly ColumnFact[]): string | null {
  const below = columns.filter((child) => child.parent === column.code).map((child) => newest(child, columns))
  return (
    [column.lastUpdatedOn, ...below]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

function tookOver(from: string | null, last: string | null, openedOn: string | null): from is string {
  if (from === null) return false
  return last === null ? openedOn === null || from > openedOn : last < from
}

function basics(column: ColumnFact, columns: readonly ColumnFact[], unit: string, occasion: Occasion): Basic {
  const { day } = occasion.at
  const { limit, openedOn, leads } = column
  const from = leads[0]?.from ?? null
  const last = newest(column, columns)
  const isLed = leads[0]?.unit === unit && (from === null || from <= day)
  const isChecked = limit !== null && (openedOn === null || openedOn <= day)
  const isEmpty = last === null && column.knowledge !== 'unknown'
  const isTolerated = isEmpty && openedOn !== null && daysFrom(openedOn, day) <= 30
  const hasGrace = limit !== null && tookOver(from, last, openedOn) && graceEnds(from, limit, occasion) > day
  return {
    code: column.code,
    isLed,
    isChecked,
    isKnown: last !== null || isEmpty,
    isStale: isChecked && last !== null && isStaleOn(day, last, limit, occasion),
    isBlank: isEmpty && !isTolerated,
    isTolerated,
    isOwn: isLed && !hasGrace,
  }
}

/** The facts of the unit's columns, by brute force from the definitions. */
export function columnQuestions(columns: readonly ColumnFact[], unit: string, occasion: Occasion): ColumnQuestion[] {
  const known = new Map<string, ColumnQuestion & { freshness: string }>()
  function ask(column: ColumnFact): ColumnQuestion & { freshness: string } {
    const asked = known.get(column.code)
    if (asked !== undefined) return asked
    const own = basics(column, columns, unit, occasion)
    const below = descendants(column).map(ask)
    const isFresh = own.isChecked && own.isKnown && !own.isStale && !own.isBlank && !own.isTolerated
    const hasFreshBelow = below.some((child) => child.freshness === 'fresh')
    const hasFaultBelow = below.some((child) => child.freshness === 'fault')
    const hasUnknownBelow = below.some((child) => child.freshness === 'unknown')
    let freshness = 'none'
    if (own.isChecked) {
      if (isFresh) freshness = 'fresh'
      else if (own.isTolerated) freshness = 'none'
      else if (hasFreshBelow) freshness = newest(column, columns) === null ? 'none' : 'fresh'
      else if (hasFaultBelow) freshness = 'covered'
      else if (hasUnknownBelow || !own.isKnown) freshness = 'unknown'
      else freshness = 'fault'
    }
    const answer = { ...own, hasFreshBelow, hasFaultBelow, hasUnknownBelow, freshness }
    known.set(column.code, answer)
    return answer
  }
  function descendants(column: ColumnFact): ColumnFact[] {
    return columns.flatMap((child) => (child.parent === column.code ? [child, ...descendants(child)] : []))
  }
  return columns.map(ask)
}
