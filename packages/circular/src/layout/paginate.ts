import type { Annex, CircularModel, Run } from '../model/model.ts'
import { breakLines } from './break-lines.ts'
import { BLANK, layBody, titleLines } from './lay-body.ts'
import type { FlowLine } from './lay-body.ts'
import { layAnnexTable, cutRow } from './lay-table.ts'
import { GRID, LINE_SPACING, SIZES, TABLE_LINE, textHeight, textWidth } from './measures.ts'
import type { Page, PageLine, PageRow, PageTable } from './page.ts'

/** Points */
const LINE = LINE_SPACING / 20

type Items = readonly (PageLine | PageTable)[]

/** 版心 pages of lines: what keeps the next line goes over with it, unless that would empty the page. */
function linePages(lines: readonly FlowLine[]): FlowLine[][] {
  const pages: FlowLine[][] = []
  let from = 0
  while (from < lines.length) {
    let end = Math.min(from + GRID.lines, lines.length)
    let kept = end
    while (kept > from + 1 && kept < lines.length && lines[kept - 1]?.keepsNext === true) kept -= 1
    if (kept > from + 1) end = kept
    pages.push(lines.slice(from, end))
    from = end
    // Blank lines at the head of a page only push the text down.
    while (pages.length > 0 && lines[from]?.style === 'blank' && lines[from]?.keepsNext === false) from += 1
  }
  return pages
}

function plain(text: string): Run[] {
  return [{ text, field: null }]
}

function annexHead({ number, title, isLandscape }: Annex, isOnly: boolean): FlowLine[] {
  return [
    { ...BLANK, style: 'annex-number', runs: plain(`附件${isOnly ? '' : number}`) },
    BLANK,
    ...titleLines('annex-title', [plain(title)], isLandscape),
    BLANK,
  ]
}

function noteLines({ content, isLandscape }: Annex): PageLine[] {
  const width = textWidth(SIZES.table, isLandscape)
  return content.notes.flatMap((note) =>
    breakLines(plain(note), width, width).map(({ runs }) => ({ ...BLANK, style: 'note' as const, runs })),
  )
}

/** An annex over as many pages as its rows need, headings repeated on each. */
function annexPages(annex: Annex, isOnly: boolean): Items[] {
  const { widths, heading, rows } = layAnnexTable(annex)
  const height = textHeight(annex.isLandscape)
  const head = annexHead(annex, isOnly)
  const notes = noteLines(annex)
  const pages: Items[] = []
  let items: (PageLine | PageTable)[] = [...head]
  let left = height - head.length * LINE
  let slice: PageRow[] = []
  const begin = () => {
    slice = heading === null ? [] : [heading]
    left -= heading?.height ?? 0
  }
  const turn = () => {
    items.push({ kind: 'table', widths, rows: slice })
    pages.push(items)
    items = []
    left = height
    begin()
  }
  const put = (row: PageRow) => {
    slice.push(row)
    left -= row.height
  }
  begin()
  const whole = height - (heading?.height ?? 0)
  for (const row of rows) {
    let rest = row
    const isEmpty = slice.at(-1) === undefined || slice.at(-1)?.isHeading === true
    if (rest.height > left && rest.height <= whole && !isEmpty) turn()
    // A row higher than a page, or than what an annex's title leaves of one, is cut where the page is full.
    while (rest.height > left) {
      const [fitting, after] = cutRow(rest, left)
      put(fitting)
      turn()
      rest = after
    }
    put(rest)
  }
  items.push({ kind: 'table', widths, rows: slice })
  if (notes.length * TABLE_LINE > left) {
    pages.push(items)
    items = []
  }
  items.push(...notes)
  pages.push(items)
  return pages
}

/** 分页: A4 pages as they are printed, numbered through. */
export function paginate(model: CircularModel): Page[] {
  const body = linePages(layBody(model)).map((items) => ({ items: items as Items, isLandscape: false, annex: null }))
  const isOnly = model.annexes.length === 1
  const annexes = model.annexes.flatMap((annex) =>
    annexPages(annex, isOnly).map((items) => ({ items, isLandscape: annex.isLandscape, annex: annex.number })),
  )
  return [...body, ...annexes].map((page, index) => ({ ...page, number: index + 1 }))
}
