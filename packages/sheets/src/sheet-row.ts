import type { WallTime } from './wall-time.ts'

/** A value after reading: text, url and choice are strings, integers numbers, days and moments wall times; null is an empty cell. */
export type CellValue = string | number | WallTime | null

/** Why a cell that is not empty has no value. `message` is Chinese and complete ('8月没有32日'). */
export interface CellProblem {
  code: 'not-a-date' | 'no-such-day' | 'no-such-time' | 'not-an-integer' | 'not-a-url' | 'not-a-choice' | 'error-cell'
  message: string
}

/**
 * One mapped cell. `raw` is the text as the sheet's reader sees it (a date cell as 2021-08-03 or 2021-08-03 09:19:00).
 * `form` says in which way a date was written. `problem` present: `value` is null although `raw` is not empty.
 */
export interface SheetCell {
  column: string
  raw: string
  value: CellValue
  form?: string
  href?: string
  problem?: CellProblem
}

/** 行的种类: only `data` rows are to be imported; the rest is counted apart. */
export type RowKind = 'data' | 'blank' | 'total' | 'title' | 'header'

/**
 * One row below the header. `row` is the sheet's own number, from 1, blank and title rows counted.
 * `cells` has an entry for every mapped field, also for empty cells; `texts` holds every column as seen, from A, unmapped ones too.
 * `header` below the header row means the header is repeated there.
 */
export interface SheetRow {
  sheet: string
  row: number
  kind: RowKind
  cells: Readonly<Record<string, SheetCell>>
  texts: readonly string[]
}

/** Rows in the sheet's order, some hundreds at a time. */
export type RowBatch = readonly SheetRow[]
