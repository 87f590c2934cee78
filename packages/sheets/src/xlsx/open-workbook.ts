import { headRows, type RawHead, type RawRow } from '../raw-book.ts'
import type { DateSystem } from '../date-result.ts'
import type { SheetSource } from '../sheet-source.ts'
import { type Annotations, readAnnotations } from './read-annotations.ts'
import { keepPieces } from './part-pieces.ts'
import { type CellSources, readRows } from './read-rows.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readStyles } from './read-styles.ts'
import { readWorkbook } from './read-workbook.ts'
import { openZip } from './zip-archive.ts'

/** A workbook whose sheets can be read in this very process; see WorkbookProcess for why nobody but it does. */
export interface OpenedWorkbook {
  readonly unpackedBytes: number
  readonly dateSystem: DateSystem
  readonly sheets: readonly RawHead[]
  rows: (sheet: number) => AsyncGenerator<RawRow[], void, undefined>
}

/**
 * A header is searched in the parent, so what is sent for it has a bound: texts no longer than any header, and all sheets
 * together no more than this (in characters, some for each cell).
 */
const longestHeader = 200
const mostHeadWeight = 2_000_000

/** Throws SheetError: see openZip, readWorkbook, readXml. */
export async function openWorkbook(source: SheetSource, mostBytes: number): Promise<OpenedWorkbook> {
  const zip = await openZip(source, mostBytes)
  const { sheets, dateSystem, sharedStrings, styles } = await readWorkbook(zip)
  const sources: CellSources = {
    strings: await readSharedStrings(zip, sharedStrings),
    formats: await readStyles(zip, styles),
    dateSystem,
  }
  const parts = keepPieces(zip)
  const opened: { head: RawHead; part: string; annotations: Annotations }[] = []
  let headWeight = 0
  for (const { name, isVisible, part } of sheets) {
    const annotations = await readAnnotations({ ...zip, ...parts }, part)
    const rows: RawRow[] = []
    for await (const batch of readRows(parts.read(part), sources, annotations)) {
      rows.push(...batch)
      if (rows.length >= headRows) break
    }
    const head = rows.slice(0, headRows).map(shortened)
    headWeight += head.reduce((sum, { texts }) => sum + texts.reduce((weight, text) => weight + text.length + 16, 0), 0)
    const isAffordable = headWeight <= mostHeadWeight
    opened.push({ head: { name, isVisible, rows: isAffordable ? head : [] }, part, annotations })
  }
  return {
    unpackedBytes: zip.unpackedBytes,
    dateSystem,
    sheets: opened.map(({ head }) => head),
    rows: async function* rows(sheet) {
      const chosen = opened[sheet]
      if (chosen) yield* readRows(parts.read(chosen.part), sources, chosen.annotations)
    },
  }
}

function shortened(row: RawRow): RawRow {
  return { ...row, texts: row.texts.map((text) => (text.length > longestHeader ? text.slice(0, longestHeader) : text)) }
}
