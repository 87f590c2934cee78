/** A column of the chosen sheet: its letter, its header as seen, the field it was taken for, and how sure that is (0 to 1). */
export interface MappedColumn {
  column: string
  header: string
  field: string | null
  confidence: number
  /** Letter of the column that is read for the field this one, which is not read, could stand for too. */
  yieldsTo: string | null
}

/** 识别的列: the sheet that was chosen, where its header stands (row number from 1), and what each column means. */
export interface SheetLayout {
  sheet: string
  headerRow: number
  columns: readonly MappedColumn[]
  ignoredSheets: readonly string[]
}

/** The user's correction: column letter → field key, or null for a column that is not to be read. Unnamed columns stay as found. */
export type ColumnMapping = Readonly<Record<string, string | null>>

/**
 * No header row, or required fields without a column. `found` is the best guess and may be shown for correction
 * (null when nothing looks like a header); `missing` holds the required fields' keys that have no column.
 */
export interface UnmatchedSheet {
  ok: false
  code: 'no-header' | 'missing-columns'
  message: string
  found: SheetLayout | null
  missing: readonly string[]
  sheets: readonly string[]
  /** The first rows as seen, so that a person can point at the header: row number from 1, texts from column A. */
  preview: readonly { row: number; texts: readonly string[] }[]
}
