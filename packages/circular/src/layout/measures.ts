/**
 * 版式尺寸 of GB/T 9704—2012 as Word measures them (twips: 1/20 pt), in one place for every form of output. Margins 37/35/28/26 mm
 * leave 156 × 225 mm; 22 lines of 28 characters of 三号.
 */
export const PAGE = { width: 11_906, height: 16_838 } as const
export const MARGINS = { top: 2098, bottom: 1984, left: 1587, right: 1474 } as const
export const GRID = { linePitch: 579, charSpace: -848, lines: 22, characters: 28 } as const

/** 固定值 28.95 磅 */
export const LINE_SPACING = 579

/** Points: 二号, 三号, 四号, 小四. */
export const SIZES = { mark: 36, title: 22, body: 16, pageNumber: 14, table: 12 } as const

/** Fixed line spacing inside tables, points. */
export const TABLE_LINE = 20

/** 一字线 stands 7 mm below the text. */
const FOLIO_BELOW = 397
/** Line of the page number, and from the lower edge of the paper to it; twips. */
export const FOLIO_LINE = 336
export const FOOTER = MARGINS.bottom - FOLIO_BELOW - FOLIO_LINE / 2

export const FONTS = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const

export type FontName = (typeof FONTS)[keyof typeof FONTS]

/** Where a font isn't installed; nothing is embedded. */
export const FALLBACKS: Readonly<Record<FontName, string>> = {
  仿宋_GB2312: 'FangSong',
  楷体_GB2312: 'KaiTi',
  黑体: 'SimHei',
  方正小标宋简体: 'SimSun',
  宋体: 'SimSun',
}

/** Width of the text, in characters of a size given in points. */
export function textWidth(size: number, isLandscape: boolean): number {
  const twips = isLandscape ? PAGE.height - MARGINS.top - MARGINS.bottom : PAGE.width - MARGINS.left - MARGINS.right
  return twips / 20 / size
}

/** Height of the text, in points. On its side the page is turned: what was right is below. */
export function textHeight(isLandscape: boolean): number {
  return (isLandscape ? PAGE.width - MARGINS.left - MARGINS.right : PAGE.height - MARGINS.top - MARGINS.bottom) / 20
}
