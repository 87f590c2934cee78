import type { Annex, AnnexForm, AnnexTable } from '../model/model.ts'
import { breakText } from './break-lines.ts'
import { TABLE_LINE } from './measures.ts'
import type { PageCell, PageRow } from './page.ts'
import { columnWidths } from './table-widths.ts'

/** Air at both sides of a cell's text, in characters. */
export const CELL_PADDING = 0.3

/** Air above and below a form's lines, for writing by hand, in lines. */
export const FORM_LINES = 0.25

/** A table whose rows have their heights. */
export interface LaidTable {
  readonly widths: readonly number[]
  readonly heading: PageRow | null
  readonly rows: readonly PageRow[]
}

const BORDER = 1

function row(cells: readonly PageCell[], isHeading: boolean, least = 1): PageRow {
  const lines = cells.reduce((most, cell) => Math.max(most, cell.lines.length), least)
  return { cells, isHeading, height: lines * TABLE_LINE + BORDER }
}

function layTable({ columns, rows, total }: AnnexTable, isLandscape: boolean): LaidTable {
  const widths = columnWidths(columns, isLandscape)
  const laid = (texts: readonly string[], isHeading: boolean) =>
    row(
      columns.map(({ align }, index) => ({
        lines: breakText(texts[index] ?? '', (widths[index] ?? 0) - 2 * CELL_PADDING),
        align: isHeading ? 'center' : align,
        span: 1,
      })),
      isHeading,
    )
  return {
    widths,
    heading: laid(
      columns.map(({ heading }) => heading),
      true,
    ),
    rows: [...rows, ...(total === null ? [] : [total])].map((texts) => laid(texts, false)),
  }
}

/** Labels and blanks of a form take turns; blanks are wider. */
export function formWidths({ columns }: AnnexForm, isLandscape: boolean): number[] {
  return columnWidths(
    Array.from({ length: columns }, (_, index) => ({ characters: index % 2 === 0 ? 9 : 9.4 })),
    isLandscape,
  )
}

function layForm(form: AnnexForm, isLandscape: boolean): LaidTable {
  const widths = formWidths(form, isLandscape)
  return {
    widths,
    heading: null,
    rows: form.rows.map(({ cells, lines }) => {
      let at = 0
      const laid = cells.map(({ label, span }): PageCell => {
        const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
        at += span
        return { lines: breakText(label, width - 2 * CELL_PADDING), align: 'center', span }
      })
      return row(laid, false, lines + FORM_LINES)
    }),
  }
}

/** A row cut where so many points are full: what fits (at least a line), and the rest. */
export function cutRow({ cells, isHeading }: PageRow, height: number): readonly [PageRow, PageRow] {
  const lines = Math.max(1, Math.floor((height - BORDER) / TABLE_LINE))
  const part = (from: number, to?: number) =>
    row(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) })),
      isHeading,
    )
  return [part(0, lines), part(lines)]
}

export function layAnnexTable({ content, isLandscape }: Annex): LaidTable {
  return content.kind === 'table' ? layTable(content, isLandscape) : layForm(content, isLandscape)
}
