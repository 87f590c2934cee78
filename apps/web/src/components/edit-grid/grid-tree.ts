/** One visible line of the tree: a row with its place in it, as screen readers say it. */
export interface GridLine<Row> {
  row: Row
  key: string
  /** 1 = top. */
  level: number
  isParent: boolean
  isOpen: boolean
  /** Key of the row it stands under, where that row is in the list. */
  parent: string | null
  place: number
  siblings: number
}

type Reading<Row> = { keyOf: (row: Row) => string; parentOf: (row: Row) => string | null }

/** The rows as a tree, those below a closed row left out. A row whose parent is not among them stands at the top. */
export function treeLines<Row>(
  rows: readonly Row[],
  { keyOf, parentOf }: Reading<Row>,
  closed: ReadonlySet<string>,
): GridLine<Row>[] {
  const keys = new Set(rows.map(keyOf))
  const children = new Map<string | null, Row[]>()
  for (const row of rows) {
    const named = parentOf(row)
    const parent = named !== null && keys.has(named) ? named : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(row)
    else children.set(parent, [row])
  }
  const lines: GridLine<Row>[] = []
  const add = (parent: string | null, level: number) => {
    const siblings = children.get(parent) ?? []
    for (const [index, row] of siblings.entries()) {
      const key = keyOf(row)
      const isParent = children.has(key)
      const isOpen = isParent && !closed.has(key)
      lines.push({ row, key, level, isParent, isOpen, parent, place: index + 1, siblings: siblings.length })
      if (isOpen) add(key, level + 1)
    }
  }
  add(null, 1)
  return lines
}
