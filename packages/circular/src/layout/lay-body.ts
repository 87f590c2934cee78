import type { BodyBlock, CircularModel, Run } from '../model/model.ts'
import { breakLines } from './break-lines.ts'
import type { LineStyle, PageLine } from './page.ts'
import { GRID, SIZES, textWidth } from './measures.ts'
import { signatureIndents } from './signature.ts'
import { textLength } from './text-width.ts'

/** A line, and whether the one after it must stand on the same page. */
export interface FlowLine extends PageLine {
  readonly keepsNext: boolean
}

interface Setting {
  readonly left?: number
  readonly right?: number
  readonly isJustified?: boolean
  readonly keepsNext?: boolean
}

function line(style: LineStyle, runs: readonly Run[], setting: Setting = {}): FlowLine {
  return {
    kind: 'line',
    style,
    runs,
    left: setting.left ?? 0,
    right: setting.right ?? 0,
    isJustified: setting.isJustified ?? false,
    keepsNext: setting.keepsNext ?? false,
  }
}

function words(text: string): Run[] {
  return [{ text, field: null }]
}

export const BLANK: FlowLine = line('blank', [])

/** A title as its lines stand, each broken only where it is too long for the page. */
export function titleLines(style: 'title' | 'annex-title', title: readonly (readonly Run[])[], isLandscape = false) {
  const width = textWidth(SIZES.title, isLandscape)
  return title
    .flatMap((runs) => breakLines(runs, width, width))
    .map(({ runs }) => line(style, runs, { keepsNext: true }))
}

/** Whether heading and text stand in one paragraph: a heading of the first two levels has a line of its own. */
function blockLines(block: BodyBlock): FlowLine[] {
  const runs = block.number === '' ? block.runs : [{ text: block.number, field: null }, ...block.runs]
  const lines = breakLines(runs, GRID.characters - 2, GRID.characters)
  const isHeading = block.kind.startsWith('heading')
  return lines.map((one, index) =>
    line(block.kind, one.runs, { left: index === 0 ? 2 : 0, isJustified: !one.isLast, keepsNext: isHeading }),
  )
}

/** 附件说明: 附件：1.…, numbers below each other, wrapped lines below the name. */
function annexNote({ annexes }: CircularModel): FlowLine[] {
  const many = annexes.length > 1
  return annexes.flatMap(({ number, title }, index) => {
    const mark = many ? `${number}.` : ''
    const lead = `${index === 0 ? '附件：' : ''}${mark}`
    const start = index === 0 ? 2 : 5
    const hang = 5 + textLength(mark)
    const lines = breakLines(words(`${lead}${title}`), GRID.characters - start, GRID.characters - hang)
    return lines.map((one, at) =>
      line('annex-note', one.runs, { left: at === 0 ? start : hang, isJustified: !one.isLast }),
    )
  })
}

function signature({ issuer, issuedOn }: CircularModel): FlowLine[] {
  const date = issuedOn ?? '××××年××月××日'
  const indents = signatureIndents(issuer, date)
  return [
    line('issuer', words(issuer), { right: indents.issuer, keepsNext: true }),
    line('date', words(date), { right: indents.date }),
  ]
}

function letterhead({ letterhead: head }: CircularModel): FlowLine[] {
  if (head === null) return [BLANK]
  return [
    BLANK,
    BLANK,
    line('mark', words(head.mark)),
    BLANK,
    BLANK,
    line('document-number', words(head.documentNumber ?? '××〔××××〕××号')),
    line('rule', []),
    BLANK,
  ]
}

/** The main text, line by line: 22 of them make a page. */
export function layBody(model: CircularModel): FlowLine[] {
  const body = model.body.flatMap(blockLines)
  const closing = body.at(-1)
  return [
    ...letterhead(model),
    ...titleLines('title', model.title),
    BLANK,
    ...breakLines(model.addressee, GRID.characters, GRID.characters).map((one) =>
      line('addressee', one.runs, { isJustified: !one.isLast }),
    ),
    ...body.slice(0, -1),
    ...(closing === undefined ? [] : [closing]),
    ...(model.annexes.length === 0 ? [] : [BLANK, ...annexNote(model)]),
    { ...BLANK, keepsNext: true },
    { ...BLANK, keepsNext: true },
    ...signature(model),
  ]
}
