import { addDays } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { ColumnFact, UpdateLimit } from '../../kernel/ledger.ts'
import type { CheckDay } from '../../kernel/occasion.ts'
import { columnNodes, isChecked, later } from './facts.ts'
import type { Branch, ColumnNode } from './facts.ts'
import { faultsOf } from './faults.ts'
import type { ColumnFault } from './faults.ts'
import { lastFreshDay } from './limit.ts'
import type { ColumnFreshnessParameters } from './parameters.ts'

export type Freshness = 'folder' | 'exempt' | 'unknown' | 'fresh' | 'stale' | 'blank'

/** One column against its limit on the check day, whoever leads it. */
export interface AssessedColumn {
  readonly fact: ColumnFact
  readonly freshness: Freshness
  /** Newest known update of the column and everything below it. */
  readonly lastUpdatedOn: Day | null
  /** Last day on which it is fresh (blank: tolerated) without another update; null when it never ends or nothing is known. */
  readonly dueOn: Day | null
  /** False for a parent whose children's faults are counted themselves. */
  readonly isCounted: boolean
  /** Every owner's own fault standing on the check day, in the order of the leads. */
  readonly faults: readonly ColumnFault[]
}

const NO_FAULTS: readonly ColumnFault[] = []

interface Verdict {
  readonly freshness: Freshness
  readonly dueOn: Day | null
}

/** The last day on which an empty column is tolerated after it was opened. */
function toleratedUntil(fact: ColumnFact, parameters: ColumnFreshnessParameters): Day | null {
  return fact.openedOn === null ? null : addDays(fact.openedOn, parameters.openingGraceDays.value)
}

function ownVerdict(
  fact: ColumnFact,
  limit: UpdateLimit,
  lastUpdatedOn: Day | null,
  parameters: ColumnFreshnessParameters,
  occasion: CheckDay,
): Verdict {
  if (lastUpdatedOn !== null) {
    const dueOn = lastFreshDay(limit, lastUpdatedOn, occasion.calendar)
    return { freshness: dueOn !== null && dueOn < occasion.at.day ? 'stale' : 'fresh', dueOn }
  }
  if (fact.knowledge === 'unknown') return { freshness: 'unknown', dueOn: null }
  const dueOn = toleratedUntil(fact, parameters)
  return { freshness: dueOn !== null && dueOn >= occasion.at.day ? 'fresh' : 'blank', dueOn }
}

/** What lies below a column without children. */
const NOTHING_BELOW: Branch = { lastUpdatedOn: null, hasFresh: false, hasFault: false, hasUnknown: false }

/** 栏目检查: every column given, in the order given. Throws UnknownCalendarYear for a working-day limit outside the calendar. */
export function assessColumns(
  columns: readonly ColumnFact[],
  parameters: ColumnFreshnessParameters,
  occasion: CheckDay,
): AssessedColumn[] {
  const { day } = occasion.at

  function verdictOf(fact: ColumnFact, lastUpdatedOn: Day | null, below: Branch): Verdict & { isCounted: boolean } {
    if (fact.limit === null) return { freshness: 'folder', dueOn: null, isCounted: false }
    if (!isChecked(fact, day)) return { freshness: 'exempt', dueOn: null, isCounted: false }
    const { freshness, dueOn } = ownVerdict(fact, fact.limit, lastUpdatedOn, parameters, occasion)
    if (freshness === 'fresh') return { freshness, dueOn, isCounted: true }
    if (below.hasFresh) return { freshness: 'fresh', dueOn: null, isCounted: true }
    if (below.hasFault) return { freshness, dueOn, isCounted: false }
    if (below.hasUnknown) return { freshness: 'unknown', dueOn: null, isCounted: true }
    return { freshness, dueOn, isCounted: true }
  }

  function assess(fact: ColumnFact, below: Branch): AssessedColumn {
    const lastUpdatedOn = later(fact.lastUpdatedOn, below.lastUpdatedOn)
    const { freshness, dueOn, isCounted } = verdictOf(fact, lastUpdatedOn, below)
    const isFaulty = isCounted && (freshness === 'stale' || freshness === 'blank')
    const faults = isFaulty ? faultsOf(fact, lastUpdatedOn, toleratedUntil(fact, parameters), occasion) : NO_FAULTS
    return { fact, freshness, lastUpdatedOn, dueOn, isCounted, faults }
  }

  if (columns.every((fact) => fact.parent === null)) return columns.map((fact) => assess(fact, NOTHING_BELOW))
  const assessed: AssessedColumn[] = []

  /** Judges the column after everything below it; a circle meets a branch that is still being climbed and goes no further. */
  function climb(node: ColumnNode): Branch {
    const branch: Branch = { ...NOTHING_BELOW }
    node.branch = branch
    for (const child of node.children) {
      const part = child.branch ?? climb(child)
      branch.lastUpdatedOn = later(branch.lastUpdatedOn, part.lastUpdatedOn)
      branch.hasFresh ||= part.hasFresh
      branch.hasFault ||= part.hasFault
      branch.hasUnknown ||= part.hasUnknown
    }
    const column = assess(node.fact, branch)
    const { freshness, lastUpdatedOn } = column
    assessed[node.index] = column
    branch.lastUpdatedOn = lastUpdatedOn
    // A new column that is still empty is tolerated, but nothing has been updated there.
    branch.hasFresh ||= freshness === 'fresh' && lastUpdatedOn !== null
    branch.hasFault ||= column.isCounted && (freshness === 'stale' || freshness === 'blank')
    branch.hasUnknown ||= freshness === 'unknown'
    return branch
  }

  for (const node of columnNodes(columns)) if (node.branch === null) climb(node)
  return assessed
}
