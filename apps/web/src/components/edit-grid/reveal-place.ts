import type { Place } from './grid-move.ts'

export interface Measures {
  rowHeight: number
  headHeight: number
  /** Width of what stands before the first column. */
  left: number
  topOf: (line: number) => number
}

/** Scrolls a box so that a cell is seen: below the head, beside the first column. */
export function revealPlace(
  box: HTMLElement,
  { line, column }: Place,
  columns: readonly { width: number }[],
  { rowHeight, headHeight, left, topOf }: Measures,
): void {
  const top = topOf(line)
  const bottom = top + rowHeight + 8 + headHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
  if (column === 0) {
    box.scrollLeft = 0
    return
  }
  const start = left + columns.slice(0, column).reduce((sum, { width }) => sum + width, 0)
  const end = start + (columns[column]?.width ?? 0)
  const kept = left + (columns[0]?.width ?? 0)
  if (start - kept < box.scrollLeft) box.scrollLeft = start - kept
  else if (end > box.scrollLeft + box.clientWidth) box.scrollLeft = end - box.clientWidth
}
