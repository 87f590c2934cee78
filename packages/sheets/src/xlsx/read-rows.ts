import type { DateSystem } from '../date-result.ts'
import { cellTypes, type RawRow } from '../raw-book.ts'
import { lastRow, referenceColumn } from './cell-reference.ts'
import { isoText, linkOfFormula, numberText } from './cell-text.ts'
import type { NumberFormat } from './number-format.ts'
import type { Annotations } from './read-annotations.ts'
import { decodeXml, type XmlAttributes, xmlFeed, type XmlHandler } from './read-xml.ts'
import { RowBuilder } from './row-builder.ts'
import { decodeEscapes, TextCollector } from './text-collector.ts'
import { brokenFile } from './zip-archive.ts'

/** What cells refer to. */
export interface CellSources {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly dateSystem: DateSystem
}

/** The rows of a worksheet's part that hold something, hidden ones too, some at a time. Throws SheetError (broken-file). */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  sources: CellSources,
  annotations: Annotations,
): AsyncGenerator<RawRow[], void, undefined> {
  const reader = new WorksheetReader(sources, annotations)
  const feed = xmlFeed(reader)
  for await (const text of decodeXml(bytes)) {
    feed.write(text)
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
  feed.end()
}

/** A cell as most are: a reference, a style, a type, and a value or a text of its own without anything that needs care. */
const plainCell =
  /<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(?:<v>([^<&]{0,40})<\/v>|<is><t(?: xml:space="preserve")?>([^<&]{0,2000})<\/t><\/is>)<\/c>)/y

/** One row ends and the next begins. Skipped together, so that the parser finds its elements nested as before. */
const plainRowBreak = /<\/row><row r="([0-9]{1,7})"(?: [A-Za-z0-9:]{1,30}="[^"<&]{0,60}")*>/y

class WorksheetReader implements XmlHandler {
  readonly #sources: CellSources
  readonly #builder: RowBuilder
  readonly #inline = new TextCollector()
  #rows: RawRow[] = []
  #isInData = false
  #isInRow = false
  #row = -1
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #formula = ''
  #reading: 'value' | 'formula' | 'inline' | null = null

  constructor(sources: CellSources, annotations: Annotations) {
    this.#sources = sources
    this.#builder = new RowBuilder(annotations)
  }

  take(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  readonly shortCut = {
    beginning: '<c r="',
    read: (text: string, at: number): number => {
      let from = at
      while (this.#isInRow) {
        plainCell.lastIndex = from
        const cell = plainCell.exec(text)
        if (cell) {
          this.#startCell(cell[1] ?? '', cell[3] ?? '', cell[2] ?? '')
          this.#value = cell[4] ?? cell[5] ?? ''
          this.#closeCell()
          from = plainCell.lastIndex
          continue
        }
        plainRowBreak.lastIndex = from
        const rowBreak = plainRowBreak.exec(text)
        if (!rowBreak) break
        this.#closeRow()
        this.#openRow(rowBreak[1] ?? '')
        from = plainRowBreak.lastIndex
      }
      return from
    },
  }

  readonly open = (element: string, attributes: XmlAttributes): void => {
    if (element === 'c') {
      if (this.#isInRow) this.#startCell(attributes['r'] ?? '', attributes['t'] ?? '', attributes['s'] ?? '')
    } else if (element === 'v') this.#reading = 'value'
    else if (element === 'f') this.#reading = 'formula'
    else if (element === 'row') this.#openRow(attributes['r'] ?? '')
    else if (element === 'is') {
      this.#reading = 'inline'
      this.#inline.start()
    } else if (this.#reading === 'inline') this.#inline.open(element)
    else if (element === 'sheetData') this.#isInData = true
  }

  readonly text = (text: string): void => {
    if (this.#reading === 'value') this.#value += text
    else if (this.#reading === 'formula') this.#formula += text
    else if (this.#reading === 'inline') this.#inline.text(text)
  }

  readonly close = (element: string): void => {
    if (element === 'c') {
      if (this.#isInRow) this.#closeCell()
    } else if (element === 'v' || element === 'f') this.#reading = null
    else if (element === 'row') this.#closeRow()
    else if (element === 'is') {
      this.#value = this.#inline.finish()
      this.#reading = null
    } else if (this.#reading === 'inline') this.#inline.close(element)
    else if (element === 'sheetData') this.#isInData = false
  }

  #openRow(number: string): void {
    if (!this.#isInData) return
    this.#row = number === '' ? this.#row + 1 : Number(number) - 1
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row > lastRow) throw brokenFile(`no row ${number}`)
    this.#isInRow = true
    this.#column = -1
  }

  #closeRow(): void {
    if (!this.#isInRow) return
    this.#isInRow = false
    const row = this.#builder.finish(this.#row)
    if (row) this.#rows.push(row)
  }

  #startCell(reference: string, type: string, style: string): void {
    this.#column = reference === '' ? this.#column + 1 : referenceColumn(reference)
    this.#type = type
    this.#style = style === '' ? -1 : Number(style)
    this.#value = ''
    this.#formula = ''
    this.#reading = null
  }

  #closeCell(): void {
    const column = this.#column
    if (this.#formula !== '') {
      const link = linkOfFormula(this.#formula)
      if (link !== null) this.#builder.link(column, link)
    }
    if (this.#value === '') return this.#builder.put(column, '', cellTypes.empty)
    switch (this.#type) {
      case 's':
        return this.#builder.put(column, this.#sources.strings[Number(this.#value)] ?? '', cellTypes.text)
      case 'str':
      case 'inlineStr':
        return this.#builder.put(column, decodeEscapes(this.#value), cellTypes.text)
      case 'b':
        return this.#builder.put(column, this.#value === '1' ? 'TRUE' : 'FALSE', cellTypes.boolean)
      case 'e':
        return this.#builder.put(column, this.#value, cellTypes.error)
      case 'd': {
        const { text, type } = isoText(this.#value)
        return this.#builder.put(column, text, type)
      }
      default: {
        const format = this.#sources.formats[this.#style] ?? 'plain'
        const { text, type } = numberText(this.#value, format, this.#sources.dateSystem)
        return this.#builder.put(column, text, type)
      }
    }
  }
}
