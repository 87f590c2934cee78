import type { ReactNode } from 'react'

/** One entry of a list to choose from; `words` is everything it can be found by. */
export interface GridChoice {
  label: string
  /** Grey, at the right: the full name behind a short one. */
  detail?: string | undefined
  words: string
}

/**
 * How a cell is edited. What is typed stays text, as a person would write it into a spreadsheet; the page turns the text
 * into values, for one cell and for a pasted block alike.
 */
export type GridEditor =
  | { kind: 'text' }
  | { kind: 'choice'; choices: readonly GridChoice[] }
  /** Several, joined by “、”. */
  | { kind: 'choices'; choices: readonly GridChoice[] }
  | { kind: 'day'; choices: readonly GridChoice[] }

/** One column of the grid. `text` is what is copied, and shown where `render` is absent. */
export interface GridColumn<Row> {
  key: string
  title: string
  /** Pixels, until someone drags it. */
  width: number
  text: (row: Row) => string
  /** What an editor begins with, where the shown text says in words that there is nothing. */
  edit?: (row: Row) => string
  render?: (row: Row) => ReactNode
  editor?: GridEditor
  /** A row whose cell can't be edited: a folder has no limit. */
  isEditable?: (row: Row) => boolean
  /** Can't be hidden: what the row is known by. The first column of all; it stays in sight. */
  isFixed?: boolean
  /** Hidden until chosen. */
  isOptional?: boolean
}

export function canEdit<Row>(column: GridColumn<Row>, row: Row): boolean {
  return column.editor !== undefined && (column.isEditable?.(row) ?? true)
}

/** What an editor begins with; a dash stands for nothing. */
export function textToEdit<Row>(column: GridColumn<Row>, row: Row): string {
  const text = column.edit ? column.edit(row) : column.text(row)
  return text === '—' ? '' : text
}
