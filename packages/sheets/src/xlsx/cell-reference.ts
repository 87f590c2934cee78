/** A cell's place, from 0. */
export interface CellPlace {
  row: number
  column: number
}

/** Excel's last row and column, from 0. */
export const lastRow = 1_048_575
const lastColumn = 16_383

/** The column of A3 or $A$3; -1 when the text is no reference. */
export function referenceColumn(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60
    else if (code !== 0x24) break
    if (column > lastColumn + 1) return -1
  }
  return column - 1
}

function parseReference(reference: string): CellPlace | null {
  const found = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!found) return null
  const column = referenceColumn(found[1] ?? '')
  const row = Number(found[2]) - 1
  return column >= 0 && column <= lastColumn && row >= 0 && row <= lastRow ? { row, column } : null
}

/** A3 or A3:C9; null when it is neither. */
export function parseRange(range: string): { from: CellPlace; to: CellPlace } | null {
  const [first = '', second = first] = range.split(':')
  const one = parseReference(first)
  const other = parseReference(second)
  if (!one || !other) return null
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}
