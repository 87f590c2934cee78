import { type ExclusionFact, type Day, type Ledger, type MonthFact, lastDayOf } from '@mingkao/rules'

/** 已定稿的季度 of a year, in the version that counts: a correction takes the place of what it corrects. */
export type FrozenQuarter = {
  period: string
  label: string
  closingId: number
  version: number
  start: Day
  end: Day
}

export type FrozenQuarterLedgers = FrozenQuarter & { ledgers: ReadonlyMap<string, Ledger> }

/**
 * 年度 from its quarters: what was published and disclosed in a closed quarter is taken as it was frozen, and what an appeal has
 * taken out there stays out. Everything else is the ledger's own.
 */
export function takeFrozenQuarters(ledgers: readonly Ledger[], quarters: readonly FrozenQuarterLedgers[]): Ledger[] {
  if (quarters.length === 0) return [...ledgers]
  return ledgers.map((ledger) => quarters.reduce(takeQuarter, ledger))
}

function takeQuarter(ledger: Ledger, { period, start, end, ledgers }: FrozenQuarterLedgers): Ledger {
  const frozen = ledgers.get(ledger.unit.code)
  if (!frozen) return ledger
  const monthOf = new Map(
    frozen.months.filter(({ month }) => isWithin(month, start, end)).map((fact) => [fact.month, fact]),
  )
  const disclosures = [
    ...ledger.disclosures.filter(({ disclosedOn }) => disclosedOn < start || disclosedOn > end),
    ...frozen.disclosures.filter(({ disclosedOn }) => disclosedOn >= start && disclosedOn <= end),
  ].toSorted((a, b) => (a.disclosedOn < b.disclosedOn ? -1 : a.disclosedOn > b.disclosedOn ? 1 : 0))
  const exclusions = once([...(ledger.exclusions ?? []), ...exclusionsOf(frozen, { period, months: monthOf })])
  return {
    ...ledger,
    months: ledger.months.map((fact) => monthOf.get(fact.month) ?? fact),
    disclosures,
    ...(exclusions.length > 0 && { exclusions }),
  }
}

/** An appeal that was accepted before its quarter was closed stands among the appeals and in the frozen ledger: it is one. */
function once(exclusions: readonly ExclusionFact[]): ExclusionFact[] {
  return exclusions.filter(({ finding }, at) => exclusions.findIndex((other) => other.finding === finding) === at)
}

function isWithin(month: MonthFact['month'], start: Day, end: Day): boolean {
  return month >= start.slice(0, 7) && lastDayOf(month) <= end
}

/** 不计 of the quarter, as the year calls its findings. */
function exclusionsOf(
  { exclusions = [], disclosures }: Ledger,
  { period, months }: { period: string; months: ReadonlyMap<string, MonthFact> },
): ExclusionFact[] {
  const documents = new Set(disclosures.map(({ id }) => id))
  return exclusions.flatMap(({ finding, reason }) => {
    const [indicator, key = ''] = finding.split('/')
    if (indicator === 'monthly-quota' && months.has(key)) return [{ finding, reason }]
    if (indicator !== 'disclosure') return []
    if (key === 'count') return [{ finding: `disclosure/${period}`, reason }]
    return documents.has(key) ? [{ finding, reason }] : []
  })
}
