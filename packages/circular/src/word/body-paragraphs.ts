import { BorderStyle, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { GRID, SIZES } from '../layout/measures.ts'
import { signatureIndents } from '../layout/signature.ts'
import { textLength } from '../layout/text-width.ts'
import type { BodyBlock, CircularModel, Run } from '../model/model.ts'
import { STYLES } from '../layout/paragraph-styles.ts'

/** A character of the grid, twips. */
const CHARACTER = SIZES.body * 20 + (GRID.charSpace * 20) / 4096

const HEADINGS = {
  'heading-1': HeadingLevel.HEADING_1,
  'heading-2': HeadingLevel.HEADING_2,
  'heading-3': HeadingLevel.HEADING_3,
  'heading-4': HeadingLevel.HEADING_4,
} as const

function characters(count: number): number {
  return Math.round(count * CHARACTER)
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function paragraph(style: string, text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, style, children: [new TextRun(text)] })
}

function blank(more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, style: STYLES.addressee })
}

function letterhead({ letterhead: head }: CircularModel): Paragraph[] {
  if (head === null) return [blank()]
  const red = { style: BorderStyle.SINGLE, size: 12, color: 'E60000', space: 1 } as const
  return [
    blank(),
    blank(),
    new Paragraph({ style: STYLES.mark, children: [new TextRun({ text: head.mark, color: 'E60000' })] }),
    blank(),
    blank(),
    paragraph(STYLES.documentNumber, head.documentNumber ?? '××〔××××〕××号'),
    blank({ border: { top: red } }),
    blank(),
  ]
}

function bodyParagraph({ kind, number, runs }: BodyBlock): Paragraph {
  const text = `${number}${textOf(runs)}`
  if (kind === 'paragraph' || kind === 'point' || kind === 'closing') return paragraph(STYLES.body, text)
  return new Paragraph({ heading: HEADINGS[kind], children: [new TextRun(text)] })
}

function annexNotes({ annexes }: CircularModel): Paragraph[] {
  const many = annexes.length > 1
  return annexes.map(({ number, title }, index) => {
    const mark = many ? `${number}.` : ''
    const hang = textLength(mark) + (index === 0 ? 3 : 0)
    const indent = { left: characters(5 + textLength(mark)), hanging: characters(hang) }
    return paragraph(STYLES.annexNote, `${index === 0 ? '附件：' : ''}${mark}${title}`, { indent })
  })
}

function signature({ issuer, issuedOn }: CircularModel): Paragraph[] {
  const date = issuedOn ?? '××××年××月××日'
  const indents = signatureIndents(issuer, date)
  return [
    paragraph(STYLES.signature, issuer, { indent: { right: characters(indents.issuer) }, keepNext: true }),
    paragraph(STYLES.signature, date, { indent: { right: characters(indents.date) } }),
  ]
}

/** 正文 as Word breaks its lines by itself. */
export function bodyParagraphs(model: CircularModel): Paragraph[] {
  return [
    ...letterhead(model),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: model.title.map((line, index) => new TextRun({ text: textOf(line), break: index === 0 ? 0 : 1 })),
    }),
    blank(),
    paragraph(STYLES.addressee, textOf(model.addressee)),
    ...model.body.map(bodyParagraph),
    ...(model.annexes.length === 0 ? [] : [blank(), ...annexNotes(model)]),
    blank({ keepNext: true }),
    blank({ keepNext: true }),
    ...signature(model),
  ]
}
