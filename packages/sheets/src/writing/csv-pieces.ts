import { guardFormula } from '../values/formula-guard.ts'
import { writableText } from './writable-text.ts'
import type { WrittenSheet, WrittenValue } from '../written-sheet.ts'

const byteOrderMark = '\ufeff'
const pieceLength = 64 * 1024
const needsQuotes = /[",\r\n]|^\s|\s$/

/** A csv file, piece by piece: UTF-8 with its mark (Excel needs it), commas, CRLF. */
export async function* csvPieces<Row>({ columns, rows }: WrittenSheet<Row>): AsyncGenerator<string, void, undefined> {
  let piece = `${byteOrderMark}${columns.map(({ header }) => csvField(header)).join(',')}\r\n`
  for await (const row of rows) {
    piece += `${columns.map(({ read }) => csvField(read(row))).join(',')}\r\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function csvField(value: WrittenValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const text = guardFormula(writableText(typeof value === 'string' ? value : value.text))
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
