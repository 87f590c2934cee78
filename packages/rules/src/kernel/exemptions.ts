import { dayAfter, firstDayOf, lastDayOf } from './day.ts'
import type { Day } from './day.ts'
import type { IndicatorId } from './finding.ts'
import type { ExemptionFact, Ledger } from './ledger.ts'
import type { Occasion } from './occasion.ts'
import { quartersOf } from './quarter.ts'

interface Days {
  readonly from: Day
  readonly to: Day
}

type Facts = Partial<Pick<Ledger, 'interpretations' | 'disclosures'>>

const MONTH = /^\d{4}-\d{2}$/
const YEAR = /^\d{4}$/

function yearCalled(key: string): Days | null {
  return YEAR.test(key) ? { from: `${key}-01-01`, to: `${key}-12-31` } : null
}

/** A quarter of the year, where the year looks at each by itself. */
function quarterOf(key: string, yearEnd: Day): Days | null {
  const quarter = quartersOf(yearEnd).find(({ id }) => id === key)
  return quarter ? { from: quarter.start, to: quarter.end } : null
}

const one = (day: Day | undefined): Days | null => (day === undefined ? null : { from: day, to: day })

/**
 * The days a fault is about, all of which must be exempt: a month's, a period's or a year's own days; of what is looked at on the
 * check day, that day. null: not to be excused in advance. What people did wrong (单项否决), what was never filed and what the office
 * has ordered to be put right are such.
 */
function daysOf(indicator: IndicatorId, key: string, facts: Facts, { at, period }: Occasion): Days | null {
  switch (indicator) {
    case 'monthly-quota':
      if (MONTH.test(key)) return { from: firstDayOf(key), to: lastDayOf(key) }
      // 各月合并计算
      return key === 'months' ? { from: period.start, to: period.end } : null
    case 'column-freshness':
      return one(at.day)
    case 'new-media':
      return key.endsWith('/no-update') ? one(at.day) : null
    case 'interpretation':
      return one(facts.interpretations?.find(({ id }) => id === key)?.publishedOn) ?? yearCalled(key)
    case 'disclosure':
      if (key === 'count') return { from: period.start, to: period.end }
      return quarterOf(key, period.end) ?? one(facts.disclosures?.find(({ id }) => id === key)?.disclosedOn)
    case 'volume-rank':
    case 'rectification':
    case 'unit-veto':
      return null
  }
}

function isAbout({ scope }: ExemptionFact, indicator: IndicatorId, key: string): boolean {
  switch (scope.kind) {
    case 'indicator':
      return scope.indicator === indicator
    case 'column':
      return indicator === 'column-freshness' && scope.code === key
    case 'account':
      return indicator === 'new-media' && key.startsWith(`${scope.code}/`)
    case 'month':
      return indicator === 'monthly-quota' && scope.month === key
  }
}

/** 免考: the exemption that covers the finding with that key; undefined: none does. */
export function exemptionOf(
  { exemptions, ...facts }: Facts & Pick<Ledger, 'exemptions'>,
  indicator: IndicatorId,
  key: string,
  occasion: Occasion,
): ExemptionFact | undefined {
  const about = exemptions?.filter((exemption) => isAbout(exemption, indicator, key)) ?? []
  if (about.length === 0) return undefined
  const days = daysOf(indicator, key, facts, occasion)
  return days === null ? undefined : about.find(({ from, to }) => from <= days.from && to >= days.to)
}

/** What is warned of: the key its fault would have (an account's is `M1/no-update`), and the last day on which it can still be averted. */
export interface Warning {
  readonly indicator: IndicatorId
  readonly key: string
  /** null: the days are those of the key itself, a month's or a year's, or nothing is known. */
  readonly dueOn: Day | null
}

/**
 * 免考期内不预警: the exemption under which what is warned of would not count when it comes. It has to cover the first day past the limit
 * as well: what is exempt only until then is still to be seen to. undefined: there is none.
 */
export function exemptionFromWarning(
  ledger: Facts & Pick<Ledger, 'exemptions'>,
  { indicator, key, dueOn }: Warning,
  occasion: Occasion,
): ExemptionFact | undefined {
  const now = exemptionOf(ledger, indicator, key, occasion)
  const past = dueOn === null ? null : dayAfter(dueOn)
  if (now === undefined || past === null || past <= occasion.at.day) return now
  return ledger.exemptions?.find(
    (exemption) => isAbout(exemption, indicator, key) && exemption.from <= occasion.at.day && exemption.to >= past,
  )
}
