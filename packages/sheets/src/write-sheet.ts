import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { csvPieces } from './writing/csv-pieces.ts'
import { sheetXml } from './writing/sheet-xml.ts'
import type { WrittenSheet } from './written-sheet.ts'
import { fixedParts, linkRelationships, sheetPart, sheetRelationshipsPart } from './writing/workbook-parts.ts'

/** Streams an xlsx file in bounded memory; an error of `rows` destroys the stream with it. */
export function writeSheet<Row>(sheet: WrittenSheet<Row>): Readable {
  return Readable.from(zippedSheet(sheet), { objectMode: false })
}

/** Streams a csv file (UTF-8 with BOM, comma, CRLF); text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function writeCsv<Row>(sheet: WrittenSheet<Row>): Readable {
  return Readable.from(csvPieces(sheet), { objectMode: false })
}

async function* zippedSheet<Row>(sheet: WrittenSheet<Row>): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile()
  const addresses: string[] = []
  const body = Readable.from(sheetXml(sheet, addresses), { objectMode: false })
  const output = new PassThrough()
  const fail = (error: Error): void => void output.destroy(error)
  zip.on('error', fail)
  body.on('error', fail)
  for (const [name, text] of fixedParts(sheet.name)) zip.addBuffer(Buffer.from(text), name)
  zip.addReadStream(body, sheetPart)
  // Asked for when the sheet is written, and all its links are known.
  zip.addReadStreamLazy(sheetRelationshipsPart, (give) => give(null, Readable.from([linkRelationships(addresses)])))
  zip.end()
  zip.outputStream.pipe(output)
  try {
    for await (const chunk of output as AsyncIterable<Uint8Array>) yield chunk
  } finally {
    body.destroy()
    output.destroy()
  }
}
