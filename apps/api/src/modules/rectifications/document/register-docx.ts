import type { RectificationOrder } from '@mingkao/contract'
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { FONTS, officialDocx, titleOf } from './official-page.ts'
import { REGISTER_COLUMNS } from './register-columns.ts'

const CELL_SIZE = 24

/** 整改台账 as a document: one row an order, lying down, the heading repeated on each page. */
export function registerDocx(orders: readonly RectificationOrder[]): Promise<Buffer> {
  const rows = orders.map((order, index) =>
    REGISTER_COLUMNS.map(({ read }) => String(read({ ...order, place: index + 1 }))),
  )
  const head = REGISTER_COLUMNS.map(({ header }) => header)
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
  })
  return officialDocx({ title: '整改台账', children: [titleOf('整改台账'), table] }, { isLandscape: true })
}

function rowOf(cells: readonly string[], isHeader: boolean): TableRow {
  const face = isHeader ? FONTS.level1 : FONTS.table
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, font: face, size: CELL_SIZE })],
            }),
          ],
        }),
    ),
  })
}
