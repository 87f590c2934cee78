import { RowClassifier } from './classify-row.ts'
import type { FieldDefinition } from './field.ts'
import { columnIndex } from './layout/column-letter.ts'
import type { DateSystem } from './date-result.ts'
import { cellTypes, type RawRow } from './raw-book.ts'
import type { SheetLayout } from './sheet-layout.ts'
import type { SheetCell, SheetRow } from './sheet-row.ts'
import { isBlank } from './values/plain-text.ts'
import { type CellContext, readCell } from './values/read-cell.ts'

const errorType = cellTypes.error.charCodeAt(0)
const dateType = cellTypes.date.charCodeAt(0)

interface FieldColumn {
  index: number
  column: string
  field: FieldDefinition
}

/** Turns raw rows below the header into rows of fields, and puts the blank rows between them back. */
export class RowReader {
  readonly #layout: SheetLayout
  readonly #context: CellContext
  readonly #fields: readonly FieldColumn[]
  readonly #classifier: RowClassifier
  readonly #blank: Readonly<Record<string, SheetCell>>
  #lastRow: number

  constructor(layout: SheetLayout, fields: readonly FieldDefinition[], dateSystem: DateSystem) {
    this.#layout = layout
    this.#context = { dateSystem }
    this.#lastRow = layout.headerRow
    this.#fields = layout.columns.flatMap(({ column, field: key }) => {
      const field = fields.find((candidate) => candidate.key === key)
      return field ? [{ index: columnIndex(column), column, field }] : []
    })
    const required = this.#fields.flatMap(({ field }) => (field.required === true ? [field.key] : []))
    this.#classifier = new RowClassifier(layout.columns, required)
    this.#blank = Object.fromEntries(
      this.#fields.map(({ column, field }) => [field.key, { column, raw: '', value: null }]),
    )
  }

  /** The blank rows since the row before, and the row itself. */
  read(raw: RawRow): Iterable<SheetRow> {
    return raw.row > this.#lastRow + 1 ? this.#behindGap(raw) : [this.#row(raw)]
  }

  *#behindGap(raw: RawRow): Generator<SheetRow, void, undefined> {
    const { sheet } = this.#layout
    for (let row = this.#lastRow + 1; row < raw.row; row += 1) {
      yield { sheet, row, kind: 'blank', cells: this.#blank, texts: [] }
    }
    yield this.#row(raw)
  }

  #row(raw: RawRow): SheetRow {
    this.#lastRow = Math.max(this.#lastRow, raw.row)
    const { cells, texts } = this.#cells(raw)
    return { sheet: this.#layout.sheet, row: raw.row, kind: this.#classifier.kindOf(raw, cells), cells, texts }
  }

  #cells(raw: RawRow): { cells: Record<string, SheetCell>; texts: readonly string[] } {
    const cells: Record<string, SheetCell> = {}
    let { texts } = raw
    for (const { index, column, field } of this.#fields) {
      const text = raw.texts[index] ?? ''
      const link = raw.links?.[index]
      const type = (raw.types?.charCodeAt(index) ?? 0) | 0x20
      const isPlain = link === undefined && type !== errorType && type !== dateType
      const context = isPlain
        ? this.#context
        : { ...this.#context, link, isError: type === errorType, isDateCell: type === dateType }
      const { value, form, problem } = readCell(field, text, context)
      const cell: SheetCell = { column, raw: text, value }
      if (form !== undefined) cell.form = form
      if (link !== undefined) cell.href = link
      if (problem) cell.problem = problem
      cells[field.key] = cell
      // A link whose text is 查看 says its address only here; without it a list of rejects could not come back.
      if (
        field.kind === 'url' &&
        link !== undefined &&
        typeof value === 'string' &&
        (value === link || isBlank(text))
      ) {
        texts = Array.from({ length: Math.max(texts.length, index + 1) }, (_, at) =>
          at === index ? value : (texts[at] ?? ''),
        )
      }
    }
    return { cells, texts }
  }
}
