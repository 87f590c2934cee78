import type { OpenedFile } from '../open-file.ts'
import { headRows, longestText, type RawBook, type RawRow, widestRow } from '../raw-book.ts'
import { SheetError } from '../sheet-error.ts'
import type { CsvForm } from '../sheet-source.ts'
import { withoutGuard } from '../values/formula-guard.ts'
import { CsvSplitter, LongRecord, longestRecord, OpenQuote } from './csv-splitter.ts'
import { decodeHead, decodeText } from './decode-text.ts'
import { type Delimiting, findDelimiter } from './find-delimiter.ts'

/** A csv file has one sheet; this is how reports name it. */
const csvSheetName = 'CSV'

/** Opens delimited text. Rows are streamed in bounded memory; the file is closed by `close`. */
export async function openCsv(file: OpenedFile, encoding: CsvForm['encoding']): Promise<RawBook> {
  const delimiting = findDelimiter(await decodeHead(file, encoding))
  const read = () => readCsv(file, encoding, delimiting)
  const rows: RawRow[] = []
  for await (const batch of read()) {
    rows.push(...batch)
    if (rows.length >= headRows) break
  }
  return {
    form: { format: 'csv', encoding, delimiter: delimiting.delimiter },
    dateSystem: '1900',
    sheets: [{ name: csvSheetName, isVisible: true, rows: rows.slice(0, headRows) }],
    read,
    close: () => file.close(),
  }
}

async function* readCsv(
  file: OpenedFile,
  encoding: CsvForm['encoding'],
  { delimiter, newline, start }: Delimiting,
): AsyncGenerator<RawRow[], void, undefined> {
  const splitter = new CsvSplitter(delimiter, newline)
  let record = 0
  let skipped = 0
  const take = (records: readonly string[][]): RawRow[] => {
    const rows: RawRow[] = []
    for (const fields of records) {
      record += 1
      const texts = cleanTexts(fields)
      if (texts) rows.push({ row: record, texts, types: null, links: null })
    }
    return rows
  }
  try {
    for await (const piece of decodeText(file, encoding)) {
      const text = skipped < start ? piece.slice(start - skipped) : piece
      skipped += piece.length
      const rows = take(splitter.push(text))
      if (rows.length > 0) yield rows
    }
    const rows = take(splitter.end())
    if (rows.length > 0) yield rows
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What is wrong with the record that can't be split, as a person is told; anything else as it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof OpenQuote) {
    return new SheetError(
      'broken-quotes',
      `第 ${String(error.record)} 行的英文双引号没有配对，后面的内容无法分列。请改正后重新上传，或另存为 xlsx。`,
      { cause: error },
    )
  }
  if (error instanceof LongRecord) {
    const limit = `${String(longestRecord / 10_000)} 万字`
    return new SheetError(
      'long-record',
      `第 ${String(error.record)} 行过长（超过 ${limit}），请检查这一行后重新上传。`,
      {
        cause: error,
      },
    )
  }
  return error
}

/** Null for a record that holds nothing. */
function cleanTexts(fields: string[]): string[] | null {
  let last = -1
  const width = Math.min(fields.length, widestRow)
  for (let at = 0; at < width; at += 1) {
    const field = fields[at] ?? ''
    if (field === '') continue
    const text = cleanText(field)
    if (text !== field) fields[at] = text
    if (text.trim() !== '') last = at
  }
  if (last === -1) return null
  if (fields.length > last + 1) fields.length = last + 1
  return fields
}

/** `="00123"` is how exports keep Excel from dropping zeros, `'=1+1` how they keep it from calculating: both stand for the text. */
function cleanText(field: string): string {
  const isQuotedFormula = field.length > 2 && field.startsWith('="') && field.endsWith('"')
  const text = isQuotedFormula ? field.slice(2, -1) : withoutGuard(field)
  return text.length > longestText ? text.slice(0, longestText) : text
}
