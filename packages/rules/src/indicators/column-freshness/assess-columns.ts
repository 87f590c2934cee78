import { addDays } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { ColumnFact, UpdateLimit } from '../../kernel/ledger.ts'
import type { Occasion } from '../../kernel/occasion.ts'
import { columnNodes, isChecked, later } from './facts.ts'
import type { ColumnNode } from './facts.ts'
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

/** What a branch holds: a parent is fresh if any child is. */
interface Branch {
  lastUpdatedOn: Day | null
  hasFresh: boolean
  hasFault: boolean
  hasUnknown: boolean
}

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
  occasion: Occasion,
): Verdict {
  if (lastUpdatedOn !== null) {
    const dueOn = lastFreshDay(limit, lastUpdatedOn, occasion.calendar)
    return { freshness: dueOn !== null && dueOn < occasion.at.day ? 'stale' : 'fresh', dueOn }
  }
  if (fact.knowledge === 'unknown') return { freshness: 'unknown', dueOn: null }
  const dueOn = toleratedUntil(fact, parameters)
  return { freshness: dueOn !== null && dueOn >= occasion.at.day ? 'fresh' : 'blank', dueOn }
}

/** 栏目检查: every column given, in the order given. Throws UnknownCalendarYear for a working-day limit outside the calendar. */
export function assessColumns(
  columns: readonly ColumnFact[],
  parameters: ColumnFreshnessParameters,
  occasion: Occasion,
): AssessedColumn[] {
  const { day } = occasion.at
  const assessed = new Map<ColumnNode, AssessedColumn>()
  const branches = new Map<ColumnNode, Branch>()

  function below(node: ColumnNode): Branch {
    const branch: Branch = { lastUpdatedOn: null, hasFresh: false, hasFault: false, hasUnknown: false }
    branches.set(node, branch)
    for (const child of node.children) {
      const part = branches.get(child) ?? climb(child)
      branch.lastUpdatedOn = later(branch.lastUpdatedOn, part.lastUpdatedOn)
      branch.hasFresh ||= part.hasFresh
      branch.hasFault ||= part.hasFault
      branch.hasUnknown ||= part.hasUnknown
    }
    return branch
  }

  function verdictOf(fact: ColumnFact, branch: Branch): Verdict & { isCounted: boolean } {
    if (fact.limit === null) return { freshness: 'folder', dueOn: null, isCounted: false }
    if (!isChecked(fact, day)) return { freshness: 'exempt', dueOn: null, isCounted: false }
    const own = ownVerdict(fact, fact.limit, branch.lastUpdatedOn, parameters, occasion)
    if (own.freshness === 'fresh') return { ...own, isCounted: true }
    if (branch.hasFresh) return { freshness: 'fresh', dueOn: null, isCounted: true }
    if (branch.hasFault) return { ...own, isCounted: false }
    if (branch.hasUnknown) return { freshness: 'unknown', dueOn: null, isCounted: true }
    return { ...own, isCounted: true }
  }

  function climb(node: ColumnNode): Branch {
    const { fact } = node
    const branch = below(node)
    branch.lastUpdatedOn = later(fact.lastUpdatedOn, branch.lastUpdatedOn)
    const { lastUpdatedOn } = branch
    const verdict = verdictOf(fact, branch)
    const isFaulty = verdict.isCounted && (verdict.freshness === 'stale' || verdict.freshness === 'blank')
    const faults = isFaulty ? faultsOf(fact, lastUpdatedOn, toleratedUntil(fact, parameters), occasion) : []
    assessed.set(node, { fact, ...verdict, lastUpdatedOn, faults })
    branch.hasFresh ||= verdict.freshness === 'fresh'
    branch.hasFault ||= isFaulty
    branch.hasUnknown ||= verdict.freshness === 'unknown'
    return branch
  }

  const nodes = columnNodes(columns)
  for (const node of nodes) if (!assessed.has(node)) climb(node)
  return nodes.flatMap((node) => assessed.get(node) ?? [])
}
