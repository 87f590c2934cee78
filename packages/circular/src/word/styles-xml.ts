import { FONTS, SIZES } from '../layout/measures.ts'
import type { FontName } from '../layout/measures.ts'
import { paragraphStyles } from '../layout/paragraph-styles.ts'
import type { ParagraphStyle } from '../layout/paragraph-styles.ts'

/**
 * 28 characters of 三号 want 0.2 pt less each than their type. Word takes that from the page's grid; LibreOffice stretches a line that is
 * snapped to it. So the styles carry it themselves and leave the grid's characters to what is typed without a style.
 */
const CLOSER = -5

/** `eastAsia` included: without it Word takes another font for Chinese. */
function runProperties(font: FontName, points: number): string {
  const closer = points === SIZES.body ? `<w:spacing w:val="${CLOSER}"/>` : ''
  return `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:snapToGrid w:val="0"/><w:color w:val="000000"/>${closer}<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>`
}

/** No mark beyond the edge of the text, no space of its own between Chinese and figures, no grid. */
const SETTING =
  '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'

function paragraphProperties({ line, align, isIndented, keepsNext, outline }: ParagraphStyle): string {
  return [
    '<w:pPr>',
    keepsNext ? '<w:keepNext/>' : '',
    SETTING,
    `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`,
    isIndented ? `<w:ind w:firstLineChars="200" w:firstLine="${SIZES.body * 40}"/>` : '',
    align === 'left' ? '' : `<w:jc w:val="${align}"/>`,
    outline === null ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    '</w:pPr>',
  ].join('')
}

function styleXml(style: ParagraphStyle): string {
  return `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${paragraphProperties(style)}${runProperties(style.font, style.points)}</w:style>`
}

const CELLS =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'

/** 样式表. A paragraph without a style is one point high: the empty one that ends a section takes no room. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>',
  `<w:rPrDefault>${runProperties(FONTS.body, SIZES.body)}</w:rPrDefault>`,
  `<w:pPrDefault><w:pPr>${SETTING}<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:pPrDefault>`,
  '</w:docDefaults>',
  // Word and LibreOffice take the grid's character from the size of this style.
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${runProperties(FONTS.body, SIZES.body)}</w:style>`,
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${CELLS}</w:tblPr></w:style>`,
  ...paragraphStyles.map(styleXml),
  '</w:styles>',
].join('')
