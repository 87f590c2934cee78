import type { RegistrationForm } from '@mingkao/contract'
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

/** 公文字体, by name: the reader's computer has them or takes its nearest. */
const font = (name: string): Pick<IRunOptions, 'font'> => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name },
})

const HEADING = { ...font('黑体'), size: 32 }
const TITLE = { ...font('方正小标宋简体'), size: 44 }
const LABEL = { ...font('黑体'), size: 24 }
const VALUE = { ...font('仿宋_GB2312'), size: 24 }

/** 版心 of GB/T 9704: 210 − 28 − 26 mm. */
const WIDTH = convertMillimetersToTwip(156)
const LABEL_WIDTH = convertMillimetersToTwip(30)
const VALUE_WIDTH = WIDTH / 2 - LABEL_WIDTH

/** 附件4 as docx: A4, the margins and fonts of GB/T 9704. */
export async function registrationDocument({ title, lines }: RegistrationForm): Promise<Buffer> {
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, VALUE_WIDTH, LABEL_WIDTH, VALUE_WIDTH],
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: line.flatMap(({ label, value }) => [
            cell(label, { run: LABEL, width: LABEL_WIDTH, alignment: AlignmentType.CENTER }),
            cell(value, {
              run: VALUE,
              width: line.length === 1 ? WIDTH - LABEL_WIDTH : VALUE_WIDTH,
              columnSpan: line.length === 1 ? 3 : 1,
            }),
          ]),
        }),
    ),
  })
  const document = new Document({
    title,
    creator: '明考',
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
          },
        },
        children: [
          new Paragraph({ children: [new TextRun({ ...HEADING, text: '附件4' })] }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { before: 200, after: 300 },
            children: [new TextRun({ ...TITLE, text: title })],
          }),
          table,
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

type CellOptions = {
  run: IRunOptions
  width: number
  columnSpan?: number
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
}

/** Lines of a value stand below each other; opinions are signed at the right. */
function cell(text: string, { run, width, columnSpan = 1, alignment }: CellOptions): TableCell {
  const lines = text.split('\n')
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    children: lines.map(
      (words, index) =>
        new Paragraph({
          alignment: index > 0 ? AlignmentType.RIGHT : (alignment ?? AlignmentType.LEFT),
          children: [new TextRun({ ...run, text: words })],
        }),
    ),
  })
}
