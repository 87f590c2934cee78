import { useMemo, useState } from 'react'
import type { GridColumn } from './grid-column.ts'
import { type Place, rectangle } from './grid-move.ts'
import type { GridLine } from './grid-tree.ts'

type Named = { key: string; column: string }

/** The active cell and the block that begins in it; by key, so that it stays with its row when rows come and go. */
export function useActivePlace<Row>(lines: readonly GridLine<Row>[], columns: readonly GridColumn<Row>[]) {
  const [{ at, anchor }, setState] = useState<{ at: Named | null; anchor: Named | null }>({ at: null, anchor: null })
  const lineOf = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines])
  const placeOf = (named: Named | null): Place => ({
    line: (named && lineOf.get(named.key)) ?? 0,
    column: Math.max(
      0,
      columns.findIndex(({ key }) => key === named?.column),
    ),
  })
  const nameOf = ({ line, column }: Place): Named => ({
    key: lines[line]?.key ?? '',
    column: columns[column]?.key ?? '',
  })
  const place = placeOf(at)
  return {
    place,
    lineOf,
    block: rectangle(anchor ? placeOf(anchor) : place, place),
    isBlock: anchor !== null,
    /** @param isExtending the block grows from where it began */
    go: (next: Place, isExtending = false) =>
      setState((before) => ({
        at: nameOf(next),
        anchor: isExtending ? (before.anchor ?? before.at ?? nameOf(place)) : null,
      })),
  }
}
