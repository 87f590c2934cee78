import { compare } from '../kernel/exact.ts'
import type { Exact } from '../kernel/exact.ts'

/** What a place is decided by: the score, and the protocol order inside a tie. */
export interface Rankable {
  readonly order: number
  /** null: not ranked. */
  readonly score: Exact | null
}

export interface Ranked<Row> {
  readonly row: Row
  /** null: not ranked. */
  readonly place: number | null
}

/** A score as a number to sort by: division rounds, but never turns two scores round, so only equal numbers are compared exactly. */
function roughly(score: Exact | null): number {
  return score === null ? -1 : score.n / score.d
}

function inOrder(a: Rankable | undefined, b: Rankable | undefined): number {
  if (a === undefined || b === undefined) return 0
  if (a.score !== null && b.score !== null) return compare(b.score, a.score) || a.order - b.order
  return Number(a.score === null) - Number(b.score === null) || a.order - b.order
}

/**
 * 排名: best first, equals share a place: `dense` 1, 2, 2, 3, `competition` 1, 2, 2, 4. The circular does not say how ties are broken, so
 * nothing breaks them: inside a tie rows stand in protocol order. Rows without a score follow, in protocol order, without a place.
 */
export function rank<Row extends Rankable>(rows: readonly Row[], manner: 'dense' | 'competition'): Ranked<Row>[] {
  const scores = Float64Array.from(rows, ({ score }) => roughly(score))
  const sorted = Uint32Array.from(rows.keys()).toSorted(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || inOrder(rows[a], rows[b]),
  )
  let place = 0
  let previous: Exact | null = null
  const ranked: Ranked<Row>[] = []
  for (const index of sorted) {
    const row = rows[index]
    if (row === undefined) continue
    if (row.score === null) {
      ranked.push({ row, place: null })
      continue
    }
    const isTied = previous !== null && compare(row.score, previous) === 0
    if (!isTied) place = manner === 'dense' ? place + 1 : ranked.length + 1
    previous = row.score
    ranked.push({ row, place })
  }
  return ranked
}
