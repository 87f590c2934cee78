import type { DateSystem } from './date-result.ts'
import type { SheetForm } from './sheet-source.ts'

/**
 * A row before anything is understood; rows that hold nothing are left out. `row` is the sheet's own number, from 1.
 * `types` has a letter a column (see `cellTypes`), or is null when everything is text. `links` goes from index to address.
 */
export interface RawRow {
  readonly row: number
  readonly texts: readonly string[]
  readonly types: string | null
  readonly links: Readonly<Record<number, string>> | null
}

/** Letters of `RawRow.types`. In upper case the value is not the cell's own: it spreads from the first cell of a merged range. */
export const cellTypes = { empty: ' ', text: 's', number: 'n', date: 'd', boolean: 'b', error: 'e' } as const

/** A sheet's name and its first rows, enough to find a header in. */
export interface RawHead {
  readonly name: string
  readonly isVisible: boolean
  readonly rows: readonly RawRow[]
}

/** An opened file. `read` streams one sheet from its first row on; it is called once. `close` ends whatever is still running. */
export interface RawBook {
  readonly form: SheetForm
  readonly dateSystem: DateSystem
  readonly sheets: readonly RawHead[]
  read: (sheet: number) => AsyncIterable<readonly RawRow[]>
  close: () => Promise<void>
}

/** How many of a sheet's rows are looked at for a header. */
export const headRows = 60

/** Excel itself holds no more characters in a cell; what goes beyond is cut off. */
export const longestText = 32_767

/** Columns further right (IV is the 256th) are not read: no such sheet is filled in by people. */
export const widestRow = 256
