/** A value to be written; a `{ text, href }` becomes a link in xlsx and its text in csv. Text is never written as a formula. */
export type WrittenValue = string | number | boolean | null | { text: string; href: string }

/** A column of an export: its header, how wide (in characters, xlsx only), and how to read it from a row. */
export interface WrittenColumn<Row> {
  header: string
  width?: number
  read: (row: Row) => WrittenValue
  /** xlsx only: rows that follow each other and answer the same share one merged cell; null stands alone. */
  mergedBy?: (row: Row) => string | null
}

/** What to write: `name` names the xlsx sheet. */
export interface WrittenSheet<Row> {
  name: string
  columns: readonly WrittenColumn<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
}
