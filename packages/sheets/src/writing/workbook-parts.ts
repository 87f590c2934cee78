import { xmlText } from './writable-text.ts'

/** The parts of a workbook with one sheet, besides the sheet itself. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indices of the styles below. A `guarded` text stays text even when somebody edits the cell. */
export const cellStyles = { plain: 0, header: 1, link: 2, guarded: 3, merged: 4 } as const

export const sheetPart = 'xl/worksheets/sheet1.xml'
export const sheetRelationshipsPart = 'xl/worksheets/_rels/sheet1.xml.rels'

/** Excel allows 31 characters, and not these: []:*?/\ */
export function sheetName(name: string): string {
  const allowed = name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/^'|'$/g, ' ')
    .trim()
  return Array.from(allowed).slice(0, 31).join('') || 'Sheet1'
}

export function fixedParts(name: string): ReadonlyMap<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/${sheetPart}" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }])],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', styles],
  ])
}

/** The addresses a sheet links to; link number n is rIdn. */
export function linkRelationships(addresses: readonly string[]): string {
  return relationships(
    addresses.map((target, index) => ({ id: `rId${String(index + 1)}`, type: 'hyperlink', target, isExternal: true })),
  )
}

export function sheetBeginning(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const place = String(index + 1)
    return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`
  })
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
}

/** `linked`: the cells with a link, in the order of linkRelationships. */
export function sheetEnd(linked: readonly string[], merged: readonly string[]): string {
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const links = linked.map((cell, index) => `<hyperlink ref="${cell}" r:id="rId${String(index + 1)}"/>`).join('')
  return `</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}${links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`}</worksheet>`
}

interface WrittenRelationship {
  id: string
  type: string
  target: string
  isExternal?: boolean
}

function relationships(all: readonly WrittenRelationship[]): string {
  const written = all.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${xmlText(target)}"${isExternal === true ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${written.join('')}</Relationships>`
}

const font = '<sz val="11"/><name val="等线"/><family val="2"/>'
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="3"><font>${font}</font><font><b/>${font}</font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="等线"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" fontId="2" applyFont="1"/><xf xfId="0" quotePrefix="1"/><xf xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`
