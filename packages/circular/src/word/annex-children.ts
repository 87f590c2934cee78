import { Paragraph, TextRun } from 'docx'
import { FORM_LINES, formWidths } from '../layout/lay-table.ts'
import { columnWidths } from '../layout/table-widths.ts'
import type { Annex, AnnexForm, AnnexTable } from '../model/model.ts'
import { STYLES } from '../layout/paragraph-styles.ts'
import { WordTable } from './word-table.ts'
import type { WordRow } from './word-table.ts'

function listTable({ columns, rows, total }: AnnexTable, isLandscape: boolean): WordTable {
  const styles = columns.map(({ align }) => (align === 'center' ? STYLES.tableCentre : STYLES.tableText))
  const row = (texts: readonly string[]): WordRow => ({
    cells: styles.map((style, index) => ({ text: texts[index] ?? '', style, span: 1 })),
    lines: 1,
    isHeading: false,
  })
  const heading: WordRow = {
    cells: columns.map((column) => ({ text: column.heading, style: STYLES.tableHeading, span: 1 })),
    lines: 1,
    isHeading: true,
  }
  return new WordTable(columnWidths(columns, isLandscape), [
    heading,
    ...rows.map(row),
    ...(total === null ? [] : [row(total)]),
  ])
}

function formTable(form: AnnexForm, isLandscape: boolean): WordTable {
  return new WordTable(
    formWidths(form, isLandscape),
    form.rows.map(({ cells, lines }) => ({
      cells: cells.map(({ label, span }) => ({ text: label, style: STYLES.tableCentre, span })),
      lines: lines + FORM_LINES,
      isHeading: false,
    })),
  )
}

/** 附件 as its section holds it: number, title, table, notes. */
export function annexChildren(
  { number, title, content, isLandscape }: Annex,
  isOnly: boolean,
): (Paragraph | WordTable)[] {
  return [
    new Paragraph({ style: STYLES.annexNumber, children: [new TextRun(`附件${isOnly ? '' : number}`)] }),
    new Paragraph({ style: STYLES.addressee, keepNext: true }),
    new Paragraph({ style: STYLES.annexTitle, children: [new TextRun(title)] }),
    new Paragraph({ style: STYLES.addressee, keepNext: true }),
    content.kind === 'table' ? listTable(content, isLandscape) : formTable(content, isLandscape),
    ...content.notes.map((note) => new Paragraph({ style: STYLES.note, children: [new TextRun(note)] })),
  ]
}
