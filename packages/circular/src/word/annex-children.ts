import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { CELL_PADDING, formWidths, FORM_LINES } from '../layout/lay-table.ts'
import { SIZES, TABLE_LINE } from '../layout/measures.ts'
import { columnWidths } from '../layout/table-widths.ts'
import type { Annex, AnnexForm, AnnexTable } from '../model/model.ts'
import { STYLES } from './word-styles.ts'

const PADDING = Math.round(CELL_PADDING * SIZES.table * 20)

function cell(text: string, style: string, span = 1): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === 1 ? {} : { columnSpan: span }),
    children: [new Paragraph({ style, children: text === '' ? [] : [new TextRun(text)] })],
  })
}

function row(cells: readonly TableCell[], lines: number, isHeading = false): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeading ? { tableHeader: true } : {}),
    height: { value: Math.round(lines * TABLE_LINE * 20), rule: HeightRule.ATLEAST },
    children: cells,
  })
}

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  const columns = widths.map((width) => Math.round(width * SIZES.table * 20))
  return new Table({
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: PADDING, right: PADDING },
    rows,
  })
}

function listTable({ columns, rows, total }: AnnexTable, isLandscape: boolean): Table {
  const styles = columns.map(({ align }) => (align === 'center' ? STYLES.tableCentre : STYLES.tableText))
  const laid = (texts: readonly string[]) =>
    row(
      columns.map((_, index) => cell(texts[index] ?? '', styles[index] ?? STYLES.tableText)),
      1,
    )
  return table(columnWidths(columns, isLandscape), [
    row(
      columns.map(({ heading }) => cell(heading, STYLES.tableHeading)),
      1,
      true,
    ),
    ...rows.map(laid),
    ...(total === null ? [] : [laid(total)]),
  ])
}

function formTable(form: AnnexForm, isLandscape: boolean): Table {
  return table(
    formWidths(form, isLandscape),
    form.rows.map(({ cells, lines }) =>
      row(
        cells.map(({ label, span }) => cell(label, STYLES.tableCentre, span)),
        lines + FORM_LINES,
      ),
    ),
  )
}

/** 附件 as its section holds it: number, title, table, notes. */
export function annexChildren({ number, title, content, isLandscape }: Annex, isOnly: boolean): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: STYLES.annexNumber, children: [new TextRun(`附件${isOnly ? '' : number}`)] }),
    new Paragraph({ style: STYLES.addressee, keepNext: true }),
    new Paragraph({ style: STYLES.annexTitle, children: [new TextRun(title)] }),
    new Paragraph({ style: STYLES.addressee, keepNext: true }),
    content.kind === 'table' ? listTable(content, isLandscape) : formTable(content, isLandscape),
    ...content.notes.map((note) => new Paragraph({ style: STYLES.note, children: [new TextRun(note)] })),
  ]
}
