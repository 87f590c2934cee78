import type { FieldDefinition } from '@mingkao/sheets'

/** A field of an import kind: what the sheet's reader looks for, and what is checked of each cell besides. */
export type ImportField = FieldDefinition & {
  /** Longest text that is stored, in characters; 500 unless said otherwise. */
  longest?: number
  /** A word that is no choice is left out with a note, rather than refusing the row: remarks share such columns. */
  isLenient?: true
  /** A cell holds one of these, never several (A、B): what to do with several. */
  single?: string
  /** A day before 1990 is a slip of the pen. */
  isRecent?: true
  /** Without an address of its own, the one this field's cell is linked to. */
  linkOf?: string
  /** Words that stand for “nothing there” in a column of days (空白栏目). Staged as the day `-infinity`. */
  blankWords?: readonly string[]
  /** Reads a text the sheet's reader has no kind for. Staged as JSON. */
  read?: (text: string) => { ok: true; value: unknown } | { ok: false; code: string; message: string }
}

/** The staging table's column of a field: `publishedAt` → `f_published_at`. */
function stagedName(key: string): string {
  return `f_${key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

/** The staging table's column that holds a field's text as it stood in its cell; null for what is read further. */
export function stagedTextOf({ key, kind, read }: ImportField): string | null {
  return read === undefined && (kind === 'text' || kind === 'url') ? stagedName(key) : null
}

/** The staging table's columns of a field with their types; a moment takes two: its day, and its time where one was given. */
export function stagedColumns({ key, kind, read }: ImportField): { name: string; type: string }[] {
  const name = stagedName(key)
  if (read) return [{ name, type: 'jsonb' }]
  switch (kind) {
    case 'moment':
      return [
        { name: `${name}_day`, type: 'date' },
        { name: `${name}_time`, type: 'time' },
      ]
    case 'day':
      return [{ name, type: 'date' }]
    case 'integer':
      return [{ name, type: 'bigint' }]
    case 'text':
    case 'url':
    case 'choice':
      return [{ name, type: 'text' }]
  }
}
