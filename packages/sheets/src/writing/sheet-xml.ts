import { columnLetter } from '../layout/column-letter.ts'
import { SheetError } from '../sheet-error.ts'
import { guardFormula } from '../values/formula-guard.ts'
import type { WrittenSheet } from '../written-sheet.ts'
import { cellStyles, sheetBeginning, sheetEnd } from './workbook-parts.ts'
import { mergedCells } from './merged-cells.ts'
import { cellText } from './writable-text.ts'

/** Excel's own bounds: rows of a sheet, and links in one (a file with more is "repaired"). */
const mostRows = 1_048_576
const mostLinks = 65_530

const pieceLength = 64 * 1024
const usualWidth = 14

/** A sheet's part, piece by piece. The addresses it links to are added to `addresses` on the way. */
export async function* sheetXml<Row>(
  { columns, rows }: WrittenSheet<Row>,
  addresses: string[],
): AsyncGenerator<string, void, undefined> {
  const letters = columns.map((_, index) => columnLetter(index))
  const linked: string[] = []
  const merging = mergedCells(columns, letters)
  let number = 1
  let piece = sheetBeginning(columns.map(({ width }) => width ?? usualWidth))
  piece += rowXml(
    number,
    letters,
    columns.map(({ header }) => textCell(header, cellStyles.header)),
  )
  for await (const row of rows) {
    number += 1
    if (number > mostRows) throw tooManyRows()
    const isCovered = merging.take(row, number)
    const cells = columns.map(({ read, mergedBy }, index) => {
      const value = isCovered[index] === true ? null : read(row)
      if (mergedBy && typeof value === 'string') return textCell(value, cellStyles.merged)
      if (typeof value !== 'object' || value === null) return valueCell(value)
      if (addresses.length >= mostLinks || !/^(?:https?|mailto):/i.test(value.href)) return valueCell(value.text)
      linked.push(`${letters[index] ?? ''}${String(number)}`)
      addresses.push(value.href)
      return textCell(value.text, cellStyles.link)
    })
    piece += rowXml(number, letters, cells)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece + sheetEnd(linked, merging.finish(number))
}

/** `cells` without their beginning `<c r="A1"`; an empty one is left out. */
function rowXml(number: number, letters: readonly string[], cells: readonly string[]): string {
  const row = String(number)
  const written = cells.map((cell, index) => (cell === '' ? '' : `<c r="${letters[index] ?? ''}${row}"${cell}`))
  return `<row r="${row}">${written.join('')}</row>`
}

function valueCell(value: string | number | boolean | null): string {
  if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return ''
  if (typeof value === 'number') return `><v>${String(value)}</v></c>`
  if (typeof value === 'boolean') return ` t="b"><v>${value ? '1' : '0'}</v></c>`
  return textCell(value, guardFormula(value) === value ? cellStyles.plain : cellStyles.guarded)
}

function textCell(text: string, style: number): string {
  const look = style === cellStyles.plain ? '' : ` s="${String(style)}"`
  return `${look} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

function tooManyRows(): SheetError {
  return new SheetError('too-many-rows', 'xlsx 最多容纳 1,048,576 行，请缩小范围，或改为导出 CSV。')
}
