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

/**
 * 排名: best first, equals share a place: `dense` 1, 2, 2, 3, `competition` 1, 2, 2, 4. The circular does not say how ties are broken, so
 * nothing breaks them: inside a tie rows stand in protocol order. Rows without a score follow, in protocol order, without a place.
 */
export function rank<Row extends Rankable>(rows: readonly Row[], manner: 'dense' | 'competition'): Ranked<Row>[] {
  const sorted = rows.toSorted((a, b) => {
    if (a.score === null || b.score === null) {
      return Number(a.score === null) - Number(b.score === null) || a.order - b.order
    }
    return compare(b.score, a.score) || a.order - b.order
  })
  let place = 0
  let previous: Exact | null = null
  return sorted.map((row, index) => {
    if (row.score === null) return { row, place: null }
    const isTied = previous !== null && compare(row.score, previous) === 0
    if (!isTied) place = manner === 'dense' ? place + 1 : index + 1
    previous = row.score
    return { row, place }
  })
}
