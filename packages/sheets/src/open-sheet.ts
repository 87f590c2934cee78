import type { FieldDefinition } from './field.ts'
import type { ColumnMapping, SheetLayout, UnmatchedSheet } from './sheet-layout.ts'
import type { RowBatch } from './sheet-row.ts'
import type { SheetForm, SheetLimits, SheetSource } from './sheet-source.ts'

/** `sheet`, `headerRow` (from 1) and `mapping` are the user's corrections; left out, they are found. `signal` stops reading at once. */
export interface OpenSheetOptions {
  fields: readonly FieldDefinition[]
  sheet?: string
  headerRow?: number
  mapping?: ColumnMapping
  signal?: AbortSignal
  limits?: Partial<SheetLimits>
}

/** A sheet whose columns are understood. `rows` can be iterated once; leaving the loop early or `close` frees everything. */
export interface OpenedSheet {
  ok: true
  form: SheetForm
  layout: SheetLayout
  /** The rows above the header that hold something: title lines, notes. */
  titleRows: number
  rows: AsyncIterable<RowBatch>
  close: () => Promise<void>
}

/**
 * Opens a csv or xlsx file, chooses the sheet and finds its header. xlsx is unpacked in a process of its own.
 * Throws SheetError when the file can't be read; reading `rows` may throw it too (too-many-rows, timed-out, cancelled …).
 */
export function openSheet(source: SheetSource, options: OpenSheetOptions): Promise<OpenedSheet | UnmatchedSheet> {
  throw new Error(`not built yet: ${String(source)} ${String(options.fields.length)}`)
}
