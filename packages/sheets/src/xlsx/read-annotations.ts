import { widestRow } from '../raw-book.ts'
import { parseRange } from './cell-reference.ts'
import { readRelationships, relationshipId } from './read-relationships.ts'
import { asUtf8, decodeXml, readXml, type XmlAttributes } from './read-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** A merged range, rows and columns from 0, ends included. */
export interface MergedRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** What a sheet says about its cells after it has listed them: merged ranges from top to bottom, and links by cell. */
export interface Annotations {
  readonly merged: readonly MergedRange[]
  readonly links: ReadonlyMap<number, string>
}

const mostMerged = 200_000
const mostLinks = 1_000_000
const mostLinkedCells = 1000

/** The key of a cell in `Annotations.links`. */
export function linkKey(row: number, column: number): number {
  return row * widestRow + column
}

/**
 * Runs through a sheet's part up to the end of its cells and reads what follows. The whole part is unpacked and checked
 * on the way, so that a damaged file is found before its first row is given out.
 */
export async function readAnnotations(zip: ZipArchive, part: string): Promise<Annotations> {
  const merged: MergedRange[] = []
  const links = new Map<number, string>()
  const linked: { range: string; id: string; location: string }[] = []
  const handler = {
    open: (element: string, attributes: XmlAttributes) => {
      if (element === 'mergeCell' && merged.length < mostMerged) {
        const range = mergedRange(attributes['ref'] ?? '')
        if (range) merged.push(range)
      }
      if (element === 'hyperlink' && linked.length < mostLinks) {
        const { ref = '', location = '' } = attributes
        linked.push({ range: ref, id: relationshipId(attributes), location })
      }
    },
  }
  await readXml(decodeXml(behindCells(zip.read(part))), handler)
  if (linked.length > 0) {
    const relationships = await readRelationships(zip, part)
    for (const { range, id, location } of linked) {
      const target = relationships.get(id)
      if (target?.isExternal !== true) continue
      addLinks(links, range, location === '' ? target.target : `${target.target}#${location}`)
    }
  }
  return { merged: merged.toSorted((a, b) => a.firstRow - b.firstRow), links }
}

function mergedRange(reference: string): MergedRange | null {
  const range = parseRange(reference)
  if (!range || range.from.column >= widestRow) return null
  return {
    firstRow: range.from.row,
    lastRow: range.to.row,
    firstColumn: range.from.column,
    lastColumn: Math.min(range.to.column, widestRow - 1),
  }
}

function addLinks(links: Map<number, string>, reference: string, target: string): void {
  const range = parseRange(reference)
  if (!range) return
  const { from, to } = range
  const cells = (to.row - from.row + 1) * (to.column - from.column + 1)
  const [last, lastColumn] = cells > mostLinkedCells ? [from.row, from.column] : [to.row, to.column]
  for (let row = from.row; row <= last; row += 1) {
    for (let column = from.column; column <= Math.min(lastColumn, widestRow - 1); column += 1) {
      links.set(linkKey(row, column), target)
    }
  }
}

/**
 * What stands behind `</sheetData>`, whatever its prefix, as a document of its own, in UTF-8. Looked for among the bytes:
 * a sheet of a hundred thousand rows is passed over without being made into text.
 */
async function* behindCells(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let isBehind = false
  let kept = Buffer.alloc(0)
  for await (const piece of asUtf8(bytes)) {
    if (isBehind) {
      yield piece
      continue
    }
    const among = Buffer.concat([kept, piece])
    const end = endOfCells(among)
    if (end) {
      isBehind = true
      yield Buffer.from(`<${end.prefix}worksheet>`)
      yield among.subarray(end.at)
    }
    kept = among.subarray(-LONGEST_END)
  }
  if (!isBehind) yield Buffer.from('<worksheet/>')
}

/** Characters of an end of the cells that may lie in two pieces. */
const LONGEST_END = 80

function endOfCells(bytes: Buffer): { at: number; prefix: string } | null {
  for (let at = bytes.indexOf('sheetData'); at !== -1; at = bytes.indexOf('sheetData', at + 9)) {
    const before = /<\/((?:[\w.-]+:)?)$/.exec(bytes.toString('latin1', Math.max(0, at - 60), at))
    const after = /^sheetData\s*>/.exec(bytes.toString('latin1', at, at + 20))
    if (before && after) return { at: at + after[0].length, prefix: before[1] ?? '' }
  }
  return null
}
