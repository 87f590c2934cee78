import type { WrittenSheet } from './written-sheet.ts'
import { sheetXml } from './writing/sheet-xml.ts'
import { fixedParts, linkRelationships, sheetPart, sheetRelationshipsPart } from './writing/workbook-parts.ts'

export type { WrittenColumn, WrittenSheet, WrittenValue } from './written-sheet.ts'

/**
 * The parts of an xlsx file, name by name, still to be zipped: the door for browsers, where nothing of Node is at hand.
 * The same parts as `writeSheet` streams.
 */
export async function workbookParts<Row>(sheet: WrittenSheet<Row>): Promise<Map<string, string>> {
  const addresses: string[] = []
  const pieces: string[] = []
  for await (const piece of sheetXml(sheet, addresses)) pieces.push(piece)
  return new Map([
    ...fixedParts(sheet.name),
    [sheetPart, pieces.join('')],
    [sheetRelationshipsPart, linkRelationships(addresses)],
  ])
}
