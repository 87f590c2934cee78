import type { Day } from '../../kernel/day.ts'
import type { ColumnFact, Lead } from '../../kernel/ledger.ts'

/** A column in its tree. */
export interface ColumnNode {
  readonly fact: ColumnFact
  readonly children: ColumnNode[]
}

/** The columns as trees, each node once, in the order given. A parent that is not in the list, or a circle, ends the climb. */
export function columnNodes(columns: readonly ColumnFact[]): ColumnNode[] {
  const nodes = columns.map((fact): ColumnNode => ({ fact, children: [] }))
  if (columns.every((fact) => fact.parent === null)) return nodes
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
