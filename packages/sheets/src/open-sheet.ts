import { openCsv } from './csv/open-csv.ts'
import type { FieldDefinition } from './field.ts'
import { findLayout } from './layout/find-layout.ts'
import { openFile } from './open-file.ts'
import type { RawBook } from './raw-book.ts'
import { beginsLikeWorkbook, emptyFile, recogniseText } from './recognise-file.ts'
import { SheetError } from './sheet-error.ts'
import type { ColumnMapping, SheetLayout, UnmatchedSheet } from './sheet-layout.ts'
import type { RowBatch, SheetRow } from './sheet-row.ts'
import { defaultLimits, type SheetForm, type SheetLimits, type SheetSource } from './sheet-source.ts'
import { RowReader } from './row-reader.ts'
import { openWorkbookProcess } from './xlsx/workbook-process.ts'

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

/** Rows of a batch. */
const batchRows = 500

/** Blank rows count as little against the bound as they weigh; a file of nothing else still has an end. */
const mostBlankRows = 1_048_576

/**
 * Opens a csv or xlsx file, chooses the sheet and finds its header. xlsx is unpacked in a process of its own.
 * Throws SheetError when the file can't be read; reading `rows` may throw it too (too-many-rows, timed-out, cancelled …).
 */
export async function openSheet(source: SheetSource, options: OpenSheetOptions): Promise<OpenedSheet | UnmatchedSheet> {
  const limits = { ...defaultLimits, ...options.limits }
  const book = await openBook(source, limits, options.signal)
  try {
    if (book.sheets.every(({ rows }) => rows.length === 0)) throw emptyFile()
    const found = findLayout(book.sheets, options)
    if (!found.ok) {
      await book.close()
      return found
    }
    const { sheet, layout } = found
    const head = book.sheets[sheet]?.rows ?? []
    return {
      ok: true,
      form: book.form,
      layout,
      titleRows: head.filter(({ row }) => row < layout.headerRow).length,
      rows: readRows(book, sheet, layout, options, limits),
      close: () => book.close(),
    }
  } catch (error) {
    await book.close()
    throw error
  }
}

async function openBook(source: SheetSource, limits: SheetLimits, signal: AbortSignal | undefined): Promise<RawBook> {
  if (signal?.aborted === true) throw cancelled()
  const file = await openFile(source)
  try {
    if (!(await beginsLikeWorkbook(file, limits))) {
      const { encoding } = await recogniseText(file)
      return await openCsv(file, encoding)
    }
    await file.close()
    return await openWorkbookProcess(source, limits, signal)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function* readRows(
  book: RawBook,
  sheet: number,
  layout: SheetLayout,
  { fields, signal }: OpenSheetOptions,
  limits: SheetLimits,
): AsyncGenerator<RowBatch, void, undefined> {
  const most = book.form.format === 'csv' ? limits.csvRows : limits.xlsxRows
  const reader = new RowReader(layout, fields, book.dateSystem)
  let count = 0
  let batch: SheetRow[] = []
  try {
    for await (const raws of book.read(sheet)) {
      for (const raw of raws) {
        if (raw.row <= layout.headerRow) continue
        count += 1
        if (count > most || raw.row > layout.headerRow + most + mostBlankRows) throw tooManyRows(most)
        for (const row of reader.read(raw)) {
          if (batch.push(row) < batchRows) continue
          if (signal?.aborted === true) throw cancelled()
          yield batch
          batch = []
        }
      }
    }
    if (signal?.aborted === true) throw cancelled()
    if (batch.length > 0) yield batch
  } finally {
    await book.close()
  }
}

function tooManyRows(most: number): SheetError {
  return new SheetError('too-many-rows', `表格超过 ${most.toLocaleString('en-US')} 行的上限，请分成几个文件后再上传。`)
}

function cancelled(): SheetError {
  return new SheetError('cancelled', '已取消读取。')
}
