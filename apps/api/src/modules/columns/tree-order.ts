type Placed = { id: number; parentId: number | null; code: string; position: number | null }

/** Rows in the order of the tree, children after their parent, with each one's place among its siblings. */
export function inTreeOrder<Row extends Placed>(rows: readonly Row[]): { row: Row; place: number }[] {
  const known = new Set(rows.map(({ id }) => id))
  const children = new Map<number | null, Row[]>()
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(row)
    else children.set(parent, [row])
  }
  const ordered: { row: Row; place: number }[] = []
  const climb = (parent: number | null): void => {
    for (const [place, row] of (children.get(parent) ?? []).toSorted(bySibling).entries()) {
      ordered.push({ row, place })
      climb(row.id)
    }
  }
  climb(null)
  return ordered
}

/** Columns that were given a place come first, the others by code. */
export function bySibling(a: Placed, b: Placed): number {
  if (a.position !== b.position) return (a.position ?? Infinity) - (b.position ?? Infinity)
  return a.code < b.code ? -1 : 1
}
