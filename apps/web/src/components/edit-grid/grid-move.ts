/** A place in the grid, by number of line and column. */
export type Place = { line: number; column: number }

type Key = { key: string; ctrlKey: boolean; metaKey: boolean }
type Size = { lines: number; columns: number; page: number }

/** Where a key moves the active cell; undefined where it doesn't move it. Arrows stop at the edge. */
export function placeAfter({ line, column }: Place, event: Key, { lines, columns, page }: Size): Place | undefined {
  const far = event.ctrlKey || event.metaKey
  const to = (nextLine: number, nextColumn: number): Place => ({
    line: Math.max(0, Math.min(lines - 1, nextLine)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  })
  switch (event.key) {
    case 'ArrowUp':
      return to(far ? 0 : line - 1, column)
    case 'ArrowDown':
      return to(far ? lines : line + 1, column)
    case 'ArrowLeft':
      return to(line, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(line, far ? columns : column + 1)
    case 'Home':
      return to(far ? 0 : line, 0)
    case 'End':
      return to(far ? lines : line, columns)
    case 'PageUp':
      return to(line - page, column)
    case 'PageDown':
      return to(line + page, column)
    default:
      return undefined
  }
}

/** The rectangle between two places, whichever of them comes first. */
export function rectangle(a: Place, b: Place) {
  return {
    line: Math.min(a.line, b.line),
    column: Math.min(a.column, b.column),
    lines: Math.abs(a.line - b.line) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  }
}
