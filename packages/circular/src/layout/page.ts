import type { Run } from '../model/model.ts'

export type LineStyle =
  | 'mark'
  | 'document-number'
  | 'rule'
  | 'blank'
  | 'title'
  | 'addressee'
  | 'paragraph'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'point'
  | 'closing'
  | 'annex-note'
  | 'issuer'
  | 'date'
  | 'annex-number'
  | 'annex-title'
  | 'note'

/** A line on a page. `left`, `right`: indents in characters of its own type. */
export interface PageLine {
  readonly kind: 'line'
  readonly style: LineStyle
  readonly runs: readonly Run[]
  readonly left: number
  readonly right: number
  readonly isJustified: boolean
}

/** A cell with its lines broken; `span`: columns it stands over. */
export interface PageCell {
  readonly lines: readonly string[]
  readonly align: 'left' | 'center'
  readonly span: number
}

export interface PageRow {
  readonly cells: readonly PageCell[]
  readonly isHeading: boolean
  /** Points */
  readonly height: number
}

/** What of a table stands on one page, its headings repeated. Widths in characters of the table's type. */
export interface PageTable {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly rows: readonly PageRow[]
}

export interface Page {
  /** 页码, counted through the annexes. */
  readonly number: number
  readonly isLandscape: boolean
  /** 附件序号; null in the main text. */
  readonly annex: number | null
  readonly items: readonly (PageLine | PageTable)[]
}
