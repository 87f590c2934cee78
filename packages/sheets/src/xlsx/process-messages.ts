import type { DateSystem } from '../date-result.ts'
import type { RawHead, RawRow } from '../raw-book.ts'
import type { SheetErrorCode } from '../sheet-error.ts'

/** What the reading process is told. `path` null: the file comes through its standard input. */
export type ToReader =
  | { kind: 'open'; path: string | null; mostBytes: number }
  | { kind: 'read'; sheet: number }
  /** The reader may send one batch more: it never runs further ahead than it was allowed to. */
  | { kind: 'more' }

/** What the reading process answers. */
export type FromReader =
  | { kind: 'opened'; unpackedBytes: number; dateSystem: DateSystem; sheets: readonly RawHead[] }
  | { kind: 'rows'; rows: readonly RawRow[] }
  | { kind: 'end' }
  | { kind: 'failed'; code: SheetErrorCode; message: string }

/** How many batches the reader may send before the first is taken. */
export const batchesAhead = 4
