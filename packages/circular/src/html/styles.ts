import { CELL_PADDING } from '../layout/lay-table.ts'
import {
  FALLBACKS,
  FOLIO_LINE,
  FONTS,
  FOOTER,
  GRID,
  LINE_SPACING,
  MARGINS,
  PAGE,
  SIZES,
  TABLE_LINE,
} from '../layout/measures.ts'
import type { FontName } from '../layout/measures.ts'

const points = (twips: number) => `${twips / 20}pt`

/** Where neither the named font nor its usual stand-in is installed: what comes nearest on other systems. */
const LAST: Readonly<Record<FontName, string>> = {
  仿宋_GB2312: "STFangsong, 'Noto Serif CJK SC', serif",
  楷体_GB2312: "STKaiti, 'Noto Serif CJK SC', serif",
  黑体: "STHeiti, 'Noto Sans CJK SC', sans-serif",
  方正小标宋简体: "STSong, 'Noto Serif CJK SC', serif",
  宋体: "STSong, 'Noto Serif CJK SC', serif",
}

function family(font: FontName): string {
  return `'${font}', ${FALLBACKS[font]}, ${LAST[font]}`
}

/**
 * The sheet of the paged preview, all of it below `.circular`. Colours of paper and ink are the document's own: black, white, and the red
 * of a letterhead. `--circular-field` tints fields on screen; a page that shows the preview may set it.
 */
export const circularStyles = `
@page { size: A4; margin: 0 }
@page circular-wide { size: A4 landscape; margin: 0 }
.circular { color: #000; font-family: ${family(FONTS.body)}; font-size: ${SIZES.body}pt; line-height: ${points(LINE_SPACING)}; letter-spacing: ${GRID.charSpace / 4096}pt; font-kerning: none; text-spacing-trim: space-all }
.circular .page { position: relative; box-sizing: border-box; width: ${points(PAGE.width)}; height: ${points(PAGE.height)}; padding: ${points(MARGINS.top)} ${points(MARGINS.right)} ${points(MARGINS.bottom)} ${points(MARGINS.left)}; background: #fff; overflow: hidden; break-after: page; break-inside: avoid }
.circular .page:last-child { break-after: auto }
.circular .page.wide { page: circular-wide; width: ${points(PAGE.height)}; height: ${points(PAGE.width)}; padding: ${points(MARGINS.left)} ${points(MARGINS.top)} ${points(MARGINS.right)} ${points(MARGINS.bottom)} }
.circular p, .circular h1, .circular h2, .circular h3, .circular h4, .circular h5 { margin: 0; font: inherit; min-height: ${points(LINE_SPACING)} }
.circular .l { display: block; white-space: nowrap }
.circular .l.j { text-align: justify; text-align-last: justify }
.circular .mark { color: #e60000; font-family: ${family(FONTS.title)}; font-size: ${SIZES.mark}pt; text-align: center; letter-spacing: 0 }
.circular .document-number { text-align: center }
.circular .rule { border-top: 1.5pt solid #e60000; box-sizing: border-box; min-height: ${points(LINE_SPACING)} }
.circular .title, .circular .annex-title { font-family: ${family(FONTS.title)}; font-size: ${SIZES.title}pt; letter-spacing: 0; text-align: center }
.circular .heading-1, .circular .annex-number { font-family: ${family(FONTS.hei)} }
.circular .heading-2 { font-family: ${family(FONTS.kai)} }
.circular .issuer, .circular .date { text-align: right }
.circular .note { font-size: ${SIZES.table}pt; letter-spacing: 0; line-height: ${TABLE_LINE}pt; min-height: 0 }
.circular table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: ${SIZES.table}pt; line-height: ${TABLE_LINE}pt; letter-spacing: 0 }
.circular th, .circular td { border: 0.5pt solid #000; padding: 0 ${CELL_PADDING}em; font-weight: normal; text-align: left; vertical-align: middle; overflow: hidden }
.circular th { font-family: ${family(FONTS.hei)} }
.circular .c { text-align: center }
.circular .folio { position: absolute; bottom: ${points(FOOTER)}; font-family: ${family(FONTS.song)}; font-size: ${SIZES.pageNumber}pt; line-height: ${points(FOLIO_LINE)}; letter-spacing: 0; white-space: nowrap }
.circular .odd .folio { right: calc(${points(MARGINS.right)} + ${SIZES.pageNumber}pt) }
.circular .even .folio { left: calc(${points(MARGINS.left)} + ${SIZES.pageNumber}pt) }
.circular .wide .folio { left: ${points(FOOTER)}; right: auto; writing-mode: vertical-rl; text-orientation: sideways }
.circular .wide.odd .folio { bottom: calc(${points(MARGINS.right)} + ${SIZES.pageNumber}pt); top: auto }
.circular .wide.even .folio { top: calc(${points(MARGINS.left)} + ${SIZES.pageNumber}pt); bottom: auto }
@media screen {
.circular .page { margin: 0 auto 12pt; box-shadow: 0 1px 6px rgb(0 0 0 / 25%) }
.circular.marked .field { background: var(--circular-field, #e6effa); box-shadow: 0 1px 0 #5c88c4 }
}
`.trim()
