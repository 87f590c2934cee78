import { AlignmentType, DocumentGridType, Document, Packer, PageOrientation, Paragraph, TextRun } from 'docx'
import type { FileChild, ISectionPropertiesOptions } from 'docx'

// GB/T 9704-2012: margins 37, 35, 28, 26 mm; 22 lines of 28 characters; 仿宋 三号, fixed spacing 28.95 pt. In twips and half points.
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 }
const A4 = { width: 11_906, height: 16_838 }
const LINE = 579
const BODY = 32
const TITLE = 44

type Font = { ascii: string; hAnsi: string; eastAsia: string }
const font = (eastAsia: string): Font => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia })

/** Fonts by name, nothing embedded. */
export const FONTS = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  level1: font('黑体'),
  table: font('仿宋_GB2312'),
} as const

type Line = {
  font?: Font
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** 首行缩进2字符; twips of 三号. */
  isIndented?: boolean
}

/** A paragraph of the body: 仿宋 三号, fixed spacing, indented by two characters unless said otherwise. */
export function paragraph(text: string, { font: face = FONTS.body, align, isIndented = true }: Line = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: 'exact' },
    ...(align && { alignment: align }),
    ...(isIndented && { indent: { firstLine: 640 } }),
    children: [new TextRun({ text, font: face, size: BODY })],
  })
}

/** 标题: 方正小标宋 二号, centred. */
export function titleOf(text: string): Paragraph {
  return new Paragraph({
    heading: 'Title',
    alignment: AlignmentType.CENTER,
    spacing: { line: LINE, lineRule: 'exact', after: LINE },
    children: [new TextRun({ text, font: FONTS.title, size: TITLE, color: '000000' })],
  })
}

/** The whole as docx. @param isLandscape for wide tables */
export async function officialDocx(
  { title, children }: { title: string; children: readonly FileChild[] },
  { isLandscape = false }: { isLandscape?: boolean } = {},
): Promise<Buffer> {
  const properties: ISectionPropertiesOptions = {
    page: {
      margin: MARGIN,
      size: { ...A4, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: -848 },
  }
  return Packer.toBuffer(new Document({ title, creator: '明考', sections: [{ properties, children: [...children] }] }))
}
