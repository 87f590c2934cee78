import { canEdit, type GridColumn } from './grid-column.ts'
import type { GridLine } from './grid-tree.ts'
import type { Block } from './tabular-text.ts'

export interface PastedRow<Row> {
  row: Row
  key: string
  /** New texts by column key; what is the same already is left out. */
  texts: Record<string, string>
}

export interface PastedBlock<Row> {
  rows: PastedRow<Row>[]
  /** Cells that already hold what was pasted. */
  same: number
  /** Cells that can't be edited and hold something else. */
  locked: number
  /** Cells of the block that lie beyond the table's last row or column. */
  beyond: number
}

type Target = { line: number; column: number; lines: number; columns: number }

/**
 * Where the cells of a pasted block would go: from the target's corner on, row by row as they are seen. A single cell is
 * pasted into every cell of the target, as spreadsheets do.
 */
export function placeBlock<Row>(
  block: Block,
  target: Target,
  lines: readonly GridLine<Row>[],
  columns: readonly GridColumn<Row>[],
): PastedBlock<Row> {
  const placed: PastedBlock<Row> = { rows: [], same: 0, locked: 0, beyond: 0 }
  for (const [down, cells] of spread(block, target).entries()) {
    const line = lines[target.line + down]
    if (!line) {
      placed.beyond += cells.length
      continue
    }
    const texts: Record<string, string> = {}
    for (const [right, cell] of cells.entries()) {
      const column = columns[target.column + right]
      const text = cell.trim()
      if (!column) placed.beyond += 1
      else if (column.text(line.row) === text || isNothing(column.text(line.row), text)) placed.same += 1
      else if (!canEdit(column, line.row)) placed.locked += 1
      else texts[column.key] = text
    }
    if (Object.keys(texts).length > 0) placed.rows.push({ row: line.row, key: line.key, texts })
  }
  return placed
}

function spread(block: Block, { lines, columns }: Target): Block {
  const [only] = block[0] ?? []
  if (only === undefined || block.length > 1 || (block[0]?.length ?? 0) > 1) return block
  return Array.from({ length: lines }, () => Array.from({ length: columns }, () => only))
}

/** A dash stands for nothing. */
function isNothing(a: string, b: string): boolean {
  return [a, b].every((text) => text === '' || text === '—')
}
