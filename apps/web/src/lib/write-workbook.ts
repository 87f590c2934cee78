import { workbookParts, type WrittenValue } from '@mingkao/sheets/workbook'
import { strToU8, zipSync } from 'fflate'
import type { ExportedTable } from './exported-table.ts'

const NUMBER = /^[-−+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
const NARROWEST = 8
const WIDEST = 60

/** An xlsx file of one sheet. Numbers of number columns are numbers; text stays text, whatever it looks like. */
export async function writeWorkbook(name: string, { columns, rows }: ExportedTable): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await workbookParts({
    name,
    columns: columns.map(({ title, isNumber }, at) => ({
      header: title,
      width: widthOf([title, ...rows.map((row) => row[at] ?? '')]),
      read: (row: readonly string[]) => valueOf(row[at] ?? '', isNumber ?? false),
    })),
    rows,
  })
  return zipSync(Object.fromEntries([...parts].map(([part, text]) => [part, strToU8(text)])))
}

function valueOf(text: string, isNumber: boolean): WrittenValue {
  return isNumber && NUMBER.test(text) ? Number(text.replace('−', '-').replaceAll(',', '')) : text
}

/** As wide as its longest text, in characters: a Chinese one takes the room of two. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length + text.replaceAll(/[ -~]/g, '').length), 0)
  return Math.min(Math.max(longest + 2, NARROWEST), WIDEST)
}
