import type { Readable } from 'node:stream'

/** A value to be written; a `{ text, href }` becomes a link in xlsx and its text in csv. Text is never written as a formula. */
export type WrittenValue = string | number | boolean | null | { text: string; href: string }

/** A column of an export: its header, how wide (in characters, xlsx only), and how to read it from a row. */
export interface WrittenColumn<Row> {
  header: string
  width?: number
  read: (row: Row) => WrittenValue
}

/** What to write: `name` names the xlsx sheet. */
export interface WrittenSheet<Row> {
  name: string
  columns: readonly WrittenColumn<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
}

/** Streams an xlsx file in bounded memory; an error of `rows` destroys the stream with it. */
export function writeSheet<Row>(sheet: WrittenSheet<Row>): Readable {
  throw new Error(`not built yet: ${sheet.name}`)
}

/** Streams a csv file (UTF-8 with BOM, comma, CRLF); text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function writeCsv<Row>(sheet: WrittenSheet<Row>): Readable {
  throw new Error(`not built yet: ${sheet.name}`)
}
