import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { FOLIO_LINE, FOOTER, MARGINS, PAGE, SIZES } from '../layout/measures.ts'
import { STYLES } from '../layout/paragraph-styles.ts'

/** 空一字 of the page number's own size, twips. */
const AWAY = SIZES.pageNumber * 20

function folio(alignment: 'left' | 'right', away: { left?: number; right?: number }): Paragraph {
  return new Paragraph({
    style: STYLES.pageNumber,
    alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: away,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}

const HIGH = 1200
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const

/** On a page on its side the number stands where it stands on the upright ones: a turned cell at the left edge. */
function turned(alignment: 'left' | 'right', from: number): Table {
  return new Table({
    width: { size: 400, type: WidthType.DXA },
    columnWidths: [400],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: FOOTER - (400 - FOLIO_LINE) / 2,
      absoluteVerticalPosition: from,
    },
    rows: [
      new TableRow({
        height: { value: HIGH, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
            children: [folio(alignment, {})],
          }),
        ],
      }),
    ],
  })
}

/** 页码: `— 1 —`, odd pages right, even pages left, one character from the edge of the text. */
export function footers(isLandscape: boolean): { default: Footer; even: Footer } {
  if (!isLandscape) {
    return {
      default: new Footer({ children: [folio('right', { right: AWAY })] }),
      even: new Footer({ children: [folio('left', { left: AWAY })] }),
    }
  }
  const end = PAGE.width - MARGINS.right - AWAY - HIGH
  return {
    default: new Footer({ children: [turned('right', end), new Paragraph({})] }),
    even: new Footer({ children: [turned('left', MARGINS.left + AWAY), new Paragraph({})] }),
  }
}
