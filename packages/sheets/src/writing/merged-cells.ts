import type { WrittenColumn } from '../written-sheet.ts'

/** 合并单元格: follows the rows as they are written, and knows in the end which cells are one. */
export function mergedCells<Row>(columns: readonly WrittenColumn<Row>[], letters: readonly string[]) {
  const ranges: string[] = []
  const open = columns.map((): { key: string | null; from: number } => ({ key: null, from: 0 }))
  const close = (index: number, last: number): void => {
    const { key, from } = open[index] ?? { key: null, from: 0 }
    const letter = letters[index] ?? ''
    if (key !== null && last > from) ranges.push(`${letter}${String(from)}:${letter}${String(last)}`)
  }
  return {
    /** @returns for each column whether the cell of this row belongs to the one above it */
    take(row: Row, number: number): boolean[] {
      return columns.map(({ mergedBy }, index) => {
        if (!mergedBy) return false
        const key = mergedBy(row)
        if (key !== null && key === open[index]?.key) return true
        close(index, number - 1)
        open[index] = { key, from: number }
        return false
      })
    },

    /** @param last the number of the last row @returns the ranges, as a sheet writes them */
    finish(last: number): readonly string[] {
      columns.forEach((_, index) => close(index, last))
      return ranges
    },
  }
}
