import { FOLIO_LINE, FONTS, LINE_SPACING, SIZES, TABLE_LINE } from './measures.ts'
import type { FontName } from './measures.ts'

/** Ids of the paragraph styles: what an office changes once and for all in the document. */
export const STYLES = {
  title: 'Title',
  body: 'CircularBody',
  addressee: 'CircularAddressee',
  annexNote: 'CircularAnnexNote',
  signature: 'CircularSignature',
  annexNumber: 'CircularAnnexNumber',
  annexTitle: 'CircularAnnexTitle',
  tableHeading: 'CircularTableHeading',
  tableText: 'CircularTableText',
  tableCentre: 'CircularTableCentre',
  note: 'CircularNote',
  mark: 'CircularMark',
  documentNumber: 'CircularDocumentNumber',
  pageNumber: 'CircularPageNumber',
} as const

/** A paragraph style. `points`: type size; `line`: fixed line spacing in twips. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly font: FontName
  readonly points: number
  readonly line: number
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** 首行缩进2字符 */
  readonly isIndented: boolean
  readonly keepsNext: boolean
  /** 大纲级别 from 0; null: text. */
  readonly outline: number | null
}

function style(
  id: string,
  name: string,
  font: FontName,
  points: number,
  more: Partial<ParagraphStyle> = {},
): ParagraphStyle {
  return {
    id,
    name,
    font,
    points,
    line: LINE_SPACING,
    align: 'left',
    isIndented: false,
    keepsNext: false,
    outline: null,
    ...more,
  }
}

function heading(level: number, font: FontName): ParagraphStyle {
  return style(`Heading${level}`, `heading ${level}`, font, SIZES.body, {
    align: 'both',
    isIndented: true,
    keepsNext: true,
    outline: level - 1,
  })
}

const IN_TABLE = { line: TABLE_LINE * 20 } as const

/** 样式 of the document, all of them: nothing is set at a paragraph that its style doesn't say. */
export const paragraphStyles: readonly ParagraphStyle[] = [
  style(STYLES.title, 'Title', FONTS.title, SIZES.title, { align: 'center', keepsNext: true }),
  heading(1, FONTS.hei),
  heading(2, FONTS.kai),
  heading(3, FONTS.body),
  heading(4, FONTS.body),
  style(STYLES.body, '公文正文', FONTS.body, SIZES.body, { align: 'both', isIndented: true }),
  style(STYLES.addressee, '主送机关', FONTS.body, SIZES.body),
  style(STYLES.annexNote, '附件说明', FONTS.body, SIZES.body),
  style(STYLES.signature, '署名日期', FONTS.body, SIZES.body, { align: 'right' }),
  style(STYLES.annexNumber, '附件序号', FONTS.hei, SIZES.body, { keepsNext: true }),
  style(STYLES.annexTitle, '附件标题', FONTS.title, SIZES.title, { align: 'center', keepsNext: true }),
  style(STYLES.tableHeading, '表头', FONTS.hei, SIZES.table, { ...IN_TABLE, align: 'center' }),
  style(STYLES.tableText, '表内文字', FONTS.body, SIZES.table, IN_TABLE),
  style(STYLES.tableCentre, '表内居中', FONTS.body, SIZES.table, { ...IN_TABLE, align: 'center' }),
  style(STYLES.note, '表注', FONTS.body, SIZES.table, IN_TABLE),
  style(STYLES.mark, '发文机关标志', FONTS.title, SIZES.mark, { line: SIZES.mark * 26, align: 'center' }),
  style(STYLES.documentNumber, '发文字号', FONTS.body, SIZES.body, { align: 'center' }),
  style(STYLES.pageNumber, '页码', FONTS.song, SIZES.pageNumber, { line: FOLIO_LINE }),
]
