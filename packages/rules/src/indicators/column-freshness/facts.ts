import type { Day } from '../../kernel/day.ts'
import type { ColumnFact, Lead } from '../../kernel/ledger.ts'

/** What a branch of the tree holds, the column itself included once it has been judged: a parent is fresh if any child is. */
export interface Branch {
  lastUpdatedOn: Day | null
  hasFresh: boolean
  hasFault: boolean
  hasUnknown: boolean
}

/** A column in its tree. `branch` null: nobody has climbed to it yet. */
export interface ColumnNode {
  /** Its number in the list. */
  readonly index: number
  readonly fact: ColumnFact
  readonly children: ColumnNode[]
  branch: Branch | null
}

/** The columns as trees, each node once, in the order given. A parent that is not in the list, or a circle, ends the climb. */
export function columnNodes(columns: readonly ColumnFact[]): ColumnNode[] {
  const nodes = columns.map((fact, index): ColumnNode => ({ index, fact, children: [], branch: null }))
  const byCode = new Map(nodes.map((node) => [node.fact.code, node]))
  for (const node of nodes) {
    const { parent, code } = node.fact
    if (parent !== null && parent !== code) byCode.get(parent)?.children.push(node)
  }
  return nodes
}

/** Whether the column is looked at on that day: opened, not archived, not exempt. */
export function isChecked(fact: ColumnFact, day: Day): boolean {
  return (
    fact.exemptReason === null &&
    (fact.openedOn === null || fact.openedOn <= day) &&
    (fact.archivedOn === null || fact.archivedOn > day)
  )
}

/** The lead on a day; null when nobody leads it. */
export function leadOn(fact: ColumnFact, day: Day): Lead | null {
  return (
    fact.leads.find((lead) => (lead.from === null || lead.from <= day) && (lead.to === null || lead.to >= day)) ?? null
  )
}

export function later(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b
  return b === null || a >= b ? a : b
}
