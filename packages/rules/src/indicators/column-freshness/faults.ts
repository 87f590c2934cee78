import { addDays, dayAfter } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { ColumnFact, Lead, UpdateLimit } from '../../kernel/ledger.ts'
import type { CheckDay } from '../../kernel/occasion.ts'
import { lastFreshDay, lastGraceDay } from './limit.ts'

/** A column's fault and the unit that answers for it: the owner on the day it arose. */
export interface ColumnFault {
  /** unit code */
  readonly unit: string
  /** The day it arose; null = before anybody knows. */
  readonly since: Day | null
}

/** `never`: it cannot arise in this owner's time. */
type Arises = { readonly on: Day | null } | 'never'

function laterOf(a: Arises, b: Arises): Arises {
  if (a === 'never' || b === 'never') return 'never'
  return a.on === null || (b.on !== null && b.on >= a.on) ? b : a
}

function after(day: Day | null): Arises {
  return day === null ? 'never' : { on: dayAfter(day) }
}

function staleArises(limit: UpdateLimit, lead: Lead, lastUpdatedOn: Day, occasion: CheckDay): Arises {
  const stale = after(lastFreshDay(limit, lastUpdatedOn, occasion.calendar))
  if (lead.from === null || lastUpdatedOn >= lead.from) return stale
  return laterOf(stale, after(lastGraceDay(limit, lead.from, occasion.calendar)))
}

/** An empty column is tolerated for a while after its opening; who takes over an older one has the grace of its limit. */
function blankArises(fact: ColumnFact, limit: UpdateLimit, lead: Lead, until: Day | null, occasion: CheckDay): Arises {
  const opened: Arises = { on: until === null ? null : dayAfter(until) }
  const isTakenOver = lead.from !== null && (fact.openedOn === null || lead.from > fact.openedOn)
  if (!isTakenOver || lead.from === null) return opened
  return laterOf(opened, after(lastGraceDay(limit, lead.from, occasion.calendar)))
}

/** Leads in order of time; a unit that leads on without a break has not taken over from itself. */
function tenures(leads: readonly Lead[]): readonly Lead[] {
  if (leads.length < 2) return leads
  const merged: Lead[] = []
  for (const lead of leads.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const last = merged.at(-1)
    const goesOn =
      last?.unit === lead.unit && (last.to === null || lead.from === null || addDays(last.to, 1) >= lead.from)
    if (last !== undefined && goesOn) merged[merged.length - 1] = { ...last, to: lead.to }
    else merged.push(lead)
  }
  return merged
}

/**
 * The faults of a stale or blank column on the check day. Each owner answers for the fault that arose in its own time; whoever takes over
 * has grace until `from` + limit, and the earlier fault stays with whoever led the column then, or with nobody.
 */
export function faultsOf(
  fact: ColumnFact,
  lastUpdatedOn: Day | null,
  toleratedUntil: Day | null,
  occasion: CheckDay,
): ColumnFault[] {
  const { limit } = fact
  const { day } = occasion.at
  if (limit === null) return []
  const faults: ColumnFault[] = []
  for (const lead of tenures(fact.leads)) {
    const arises =
      lastUpdatedOn === null
        ? blankArises(fact, limit, lead, toleratedUntil, occasion)
        : staleArises(limit, lead, lastUpdatedOn, occasion)
    if (arises === 'never' || (lead.from !== null && lead.from > day)) continue
    const until = lead.to === null || lead.to > day ? day : lead.to
    const stands = arises.on === null ? until === day : arises.on <= until
    // One fact is never deducted twice: a unit that led the column twice answers for it once.
    if (stands && faults.every((fault) => fault.unit !== lead.unit)) faults.push({ unit: lead.unit, since: arises.on })
  }
  return faults
}
