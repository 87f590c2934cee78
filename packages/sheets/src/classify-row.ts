import type { RawRow } from './raw-book.ts'
import type { MappedColumn } from './sheet-layout.ts'
import type { RowKind, SheetCell } from './sheet-row.ts'
import { normaliseHeader } from './layout/normalise-header.ts'
import { isBlank } from './values/plain-text.ts'

const totalWords =
  /^(?:本[页月季年周]|全[区市县年镇]|以上|当[月年])?(?:合计|总计|小计|共计|累计|总和|总数)(?:数量?|条数|[:(]|\d|$)/
const subtotal = /.(?:小计|合计)$/
const footer =
  /^(?:(?:制表|填表|填报|审核|复核|审批|签发|负责|联系|经办|分管领导|主管领导)(?:单位|部门|人员?|时间|日期|电话)?|注|备注|说明|附注|填表说明)\d?[:：]/

/** What of a row to look at: the cells typed into it, not those a merged range spreads there. */
interface OwnCells {
  first: string
  count: number
  /** How many columns repeat the one own cell because it is merged across them. */
  across: number
}

/**
 * 行的种类 of a row that holds something. A row is left out as total or title only when a required field is missing from
 * it: what could be data is data, and an error of it is reported.
 */
export function classifyRow(
  raw: RawRow,
  columns: readonly MappedColumn[],
  cells: Readonly<Record<string, SheetCell>>,
  required: readonly string[],
): RowKind {
  const own = ownCells(raw)
  if (own.count === 0) return 'blank'
  if (isRepeatedHeader(raw, columns)) return 'header'
  const first = normaliseFirst(own.first)
  if (first === '' || isComplete(cells, required)) return 'data'
  if (totalWords.test(first) || (first.length <= 20 && subtotal.test(first))) return 'total'
  if (footer.test(own.first.trim())) return 'title'
  const mapped = columns.filter(({ field }) => field !== null).length
  return own.count === 1 && own.across >= 2 && own.across + 1 >= mapped / 2 ? 'title' : 'data'
}

function ownCells({ texts, types }: RawRow): OwnCells {
  let first = ''
  let count = 0
  let across = 0
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    if (isBlank(text)) continue
    const type = types?.charCodeAt(at) ?? 0x73
    const isSpread = type >= 0x41 && type <= 0x5a
    if (isSpread && text === first) across += 1
    if (isSpread) continue
    if (count === 0) first = text
    count += 1
  }
  return { first, count, across }
}

function normaliseFirst(text: string): string {
  return text.length > 30 ? '-' : normaliseHeader(text)
}

/** The header once more: every mapped column that holds something holds its header, and at least two do. */
function isRepeatedHeader({ texts }: RawRow, columns: readonly MappedColumn[]): boolean {
  let same = 0
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]
    const text = texts[at] ?? ''
    if (column?.field === null || column === undefined || text === '') continue
    if (text !== column.header && normaliseHeader(text) !== normaliseHeader(column.header)) return false
    same += 1
  }
  return same >= 2
}

function isComplete(cells: Readonly<Record<string, SheetCell>>, required: readonly string[]): boolean {
  return required.length > 0 && required.every((key) => cells[key]?.value != null)
}
