import { readCell, type SheetLayout, type SheetRow } from '@mingkao/sheets'
import type { CellCorrection } from './import-row.ts'
import type { ImportField } from './kinds/import-field.ts'

/** Puts what people have put right into the rows as they are read; the file itself stays as it came. */
export function correctCells(
  fields: readonly ImportField[],
  { columns }: SheetLayout,
  corrections: readonly CellCorrection[],
): (row: SheetRow) => SheetRow {
  if (corrections.length === 0) return (row) => row
  const byRow = Map.groupBy(corrections, ({ row }) => row)
  const fieldOf = new Map(fields.map((field) => [field.key, field]))
  const indexOf = new Map(columns.map(({ field }, index) => [field, index]))
  return (row) => {
    const wanted = byRow.get(row.row)
    if (!wanted || row.kind !== 'data') return row
    const texts = [...row.texts]
    const cells = { ...row.cells }
    for (const { field: key, value } of wanted) {
      const field = fieldOf.get(key)
      if (!field) continue
      const index = indexOf.get(key)
      if (index !== undefined) texts[index] = value
      cells[key] = {
        column: (index === undefined ? undefined : columns[index]?.column) ?? '',
        raw: value,
        ...readCell(field, value),
      }
    }
    return { ...row, texts: Array.from(texts, (text) => text ?? ''), cells }
  }
}
