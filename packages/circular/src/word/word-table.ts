import { FileChild } from 'docx'
import type { IXmlableObject } from 'docx'
import { CELL_PADDING } from '../layout/lay-table.ts'
import { SIZES, TABLE_LINE } from '../layout/measures.ts'

/** A row: texts or labels with the columns they stand over, and its least height in lines. */
export interface WordRow {
  readonly cells: readonly { readonly text: string; readonly style: string; readonly span: number }[]
  readonly lines: number
  readonly isHeading: boolean
}

const PADDING = Math.round(CELL_PADDING * SIZES.table * 20)

function element(name: string, attributes: Readonly<Record<string, string | number>> = {}): IXmlableObject {
  return { [name]: { _attr: attributes } }
}

const BORDERS: IXmlableObject = {
  'w:tblBorders': ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }),
  ),
}

function tableProperties(width: number): IXmlableObject {
  return {
    'w:tblPr': [
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      BORDERS,
      element('w:tblLayout', { 'w:type': 'fixed' }),
      {
        'w:tblCellMar': ['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': PADDING, 'w:type': 'dxa' })),
      },
    ],
  }
}

function rowProperties({ lines, isHeading }: WordRow): IXmlableObject {
  const height = { 'w:val': Math.round(lines * TABLE_LINE * 20), 'w:hRule': 'atLeast' }
  return {
    'w:trPr': [element('w:cantSplit'), element('w:trHeight', height), ...(isHeading ? [element('w:tblHeader')] : [])],
  }
}

function cellProperties(width: number, span: number): IXmlableObject {
  return {
    'w:tcPr': [
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(span === 1 ? [] : [element('w:gridSpan', { 'w:val': span })]),
      element('w:vAlign', { 'w:val': 'center' }),
    ],
  }
}

function kept(of: Map<string, IXmlableObject>, key: string, make: () => IXmlableObject): IXmlableObject {
  const known = of.get(key)
  if (known !== undefined) return known
  const made = make()
  of.set(key, made)
  return made
}

const KEEP_SPACES = { _attr: { 'xml:space': 'preserve' } } as const

/**
 * A table written straight as XML: thousands of rows made of docx's own objects take many times as long. What cells have in common is made
 * once for the table.
 */
export class WordTable extends FileChild {
  readonly #widths: readonly number[]
  readonly #rows: readonly WordRow[]

  /** Widths in characters of the table's type. */
  constructor(widths: readonly number[], rows: readonly WordRow[]) {
    super('w:tbl')
    this.#widths = widths.map((width) => Math.round(width * SIZES.table * 20))
    this.#rows = rows
  }

  override prepForXml(): IXmlableObject {
    const styles = new Map<string, IXmlableObject>()
    const properties = new Map<string, IXmlableObject>()
    const row = (given: WordRow): IXmlableObject => {
      let at = 0
      const cells = given.cells.map(({ text, style, span }): IXmlableObject => {
        const from = at
        at += span
        const width = this.#widths.slice(from, at).reduce((sum, one) => sum + one, 0)
        const paragraph = kept(styles, style, () => ({ 'w:pPr': [element('w:pStyle', { 'w:val': style })] }))
        const run = { 'w:r': [{ 'w:t': [KEEP_SPACES, text] }] }
        return {
          'w:tc': [
            kept(properties, `${from} ${at}`, () => cellProperties(width, span)),
            { 'w:p': text === '' ? [paragraph] : [paragraph, run] },
          ],
        }
      })
      return { 'w:tr': [kept(properties, `${given.lines} ${given.isHeading}`, () => rowProperties(given)), ...cells] }
    }
    return {
      'w:tbl': [
        tableProperties(this.#widths.reduce((sum, width) => sum + width, 0)),
        { 'w:tblGrid': this.#widths.map((width) => element('w:gridCol', { 'w:w': width })) },
        ...this.#rows.map(row),
      ],
    }
  }
}
