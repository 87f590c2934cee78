import type { RawRow } from './raw-book.ts'
import type { MappedColumn } from './sheet-layout.ts'
import type { RowKind, SheetCell } from './sheet-row.ts'
import { normaliseHeader } from './layout/normalise-header.ts'
import { isBlank, plainText } from './values/plain-text.ts'

const totalWords =
  /^(?:本[页月季年周]|全[区市县年镇]|以上|当[月年])?(?:合计|总计|小计|共计|累计|总和|总数)(?:数量?|条数|[:(]|\d|$)/
const subtotal = /^.{1,18}(?:小计|合计)$/
const footer =
  /^(?:(?:制表|填表|填报|审核|复核|审批|签发|负责|联系|经办|分管领导|主管领导)(?:单位|部门|人员?|时间|日期|电话)?|注|备注|说明|附注|填表说明)\d?\s*[:：]/

/** How the template marks its example rows, which people leave in. */
const example = /^(?:示例|样例|例)[:：]/

/** A column of the layout that is mapped, with its header as it stands there. */
interface HeaderCell {
  index: number
  header: string
}

/** Tells the kinds of rows of one sheet apart. */
export class RowClassifier {
  readonly #headers: readonly HeaderCell[]
  readonly #required: readonly string[]

  constructor(columns: readonly MappedColumn[], required: readonly string[]) {
    this.#headers = columns.flatMap(({ field, header }, index) => (field === null ? [] : [{ index, header }]))
    this.#required = required
  }

  /**
   * 行的种类 of a row that holds something. A row is left out as total or title only when a required field is missing from
   * it: what could be data is data, and its faults are reported.
   */
  kindOf(raw: RawRow, cells: Readonly<Record<string, SheetCell>>): RowKind {
    if (this.#isRepeatedHeader(raw)) return 'header'
    const first = plainText(firstOwnText(raw))
    if (example.test(first)) return 'title'
    if (this.#isComplete(cells)) return 'data'
    if (first.length <= 30) {
      const word = normaliseHeader(first)
      if (totalWords.test(word) || subtotal.test(word)) return 'total'
    }
    return footer.test(first) || this.#isBanner(raw, first) ? 'title' : 'data'
  }

  /** The header once more: every mapped column that holds something holds its header, and at least two do. */
  #isRepeatedHeader({ texts }: RawRow): boolean {
    let same = 0
    for (const { index, header } of this.#headers) {
      const text = texts[index] ?? ''
      if (text === '') continue
      if (text !== header && !isSameHeader(text, header)) return false
      same += 1
    }
    return same >= 2
  }

  #isComplete(cells: Readonly<Record<string, SheetCell>>): boolean {
    if (this.#required.length === 0) return false
    for (const key of this.#required) {
      if (cells[key]?.value == null) return false
    }
    return true
  }

  /** One text merged across half of the table: the heading of a part of it. */
  #isBanner({ texts, types }: RawRow, first: string): boolean {
    if (types === null) return false
    let own = 0
    let across = 0
    texts.forEach((text, at) => {
      if (isBlank(text)) return
      if (!isSpread(types, at)) own += 1
      else if (plainText(text) === first) across += 1
    })
    return own === 1 && across >= 2 && across + 1 >= this.#headers.length / 2
  }
}

function isSameHeader(text: string, header: string): boolean {
  if (text.length > header.length + 12) return false
  const plain = plainText(text)
  return plain.charCodeAt(0) === header.charCodeAt(0) && normaliseHeader(plain) === normaliseHeader(header)
}

/** The first text that was typed into the row, not spread there by a merged range. */
function firstOwnText({ texts, types }: RawRow): string {
  return texts.find((text, at) => !isBlank(text) && !isSpread(types, at)) ?? ''
}

function isSpread(types: string | null, at: number): boolean {
  const type = types?.charCodeAt(at) ?? 0x73
  return type >= 0x41 && type <= 0x5a
}
