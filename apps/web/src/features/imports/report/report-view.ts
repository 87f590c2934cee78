import type { Import } from '@mingkao/contract'

/** What the report's body shows: each count opens its own rows. */
export type ReportView = 'rejected' | 'added' | 'changed' | 'unchanged' | 'duplicate' | 'ignored'

export type Counts = NonNullable<Import['counts']>

/** The rows that need a person first: refused ones, else what the import does. */
export function firstView({ rejected, added, changed }: Counts): ReportView {
  if (rejected > 0) return 'rejected'
  if (added > 0) return 'added'
  return changed > 0 ? 'changed' : 'unchanged'
}

const notesOfIgnored = new Set(['title-rows', 'header-rows', 'blank-rows', 'total-rows', 'other-sheet'])

/** Which notes explain the rows of a count. */
export function notesOf(notes: Import['notes'], view: ReportView): Import['notes'] {
  if (view === 'duplicate') return notes.filter(({ kind }) => kind === 'duplicate')
  if (view === 'ignored') return notes.filter(({ kind }) => notesOfIgnored.has(kind))
  return []
}

/** 自动规范和提示: the notes that belong to no count. */
export function remarks(notes: Import['notes']): Import['notes'] {
  return notes.filter(({ kind }) => kind !== 'duplicate' && !notesOfIgnored.has(kind))
}

/** 第 611、612 行; long lists are cut, with how many there are. */
export function rowsLabel(rows: readonly number[], count: number): string {
  if (rows.length === 0) return ''
  const shown = rows.slice(0, 12).join('、')
  return count > 12 || rows.length > 12 ? `第 ${shown} 行等` : `第 ${shown} 行`
}
