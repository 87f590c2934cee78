import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** A sheet by its XML: `rows` is what stands inside sheetData, `after` what follows it. */
export interface SheetXml {
  name?: string
  rows: string
  after?: string
  state?: string
  /** Addresses of links, by relationship id. */
  links?: Readonly<Record<string, string>>
}

export interface WorkbookXml {
  sheets: readonly SheetXml[]
  strings?: readonly string[]
  /** Format codes of cell styles 1, 2, 3 … */
  formats?: readonly string[]
  date1904?: boolean
  /** Parts to add or to put in the place of others. */
  parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A workbook made of XML written by hand, for what no writer of spreadsheets would write. */
export function workbookOf({
  sheets,
  strings = [],
  formats = [],
  date1904,
  parts = {},
}: WorkbookXml): Promise<Uint8Array> {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml', false]]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name ?? `表${String(index + 1)}`}" sheetId="${String(index + 1)}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${String(index + 1)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => {
        const number = String(index + 1)
        return [`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`, false] as const
      }),
      ['rIdS', 'sharedStrings', 'sharedStrings.xml', false],
      ['rIdT', 'styles', 'styles.xml', false],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map(
        (code, index) => `<numFmt numFmtId="${String(200 + index)}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${String(200 + index)}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  }
  sheets.forEach(({ rows, after = '', links = {} }, index) => {
    const part = `worksheets/sheet${String(index + 1)}.xml`
    all[`xl/${part}`] =
      `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${after}</worksheet>`
    all[`xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`] = relationships(
      Object.entries(links).map(([id, target]) => [id, 'hyperlink', target, true] as const),
    )
  })
  return zipOf({ ...all, ...parts })
}

/** A zip file of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Rows of inline texts, from row 1: what most tests need. */
export function textRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((texts, index) => {
      const cells = texts.map((text, column) => {
        const cell = `${String.fromCharCode(65 + column)}${String(index + 1)}`
        return text === '' ? '' : `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`
      })
      return `<row r="${String(index + 1)}">${cells.join('')}</row>`
    })
    .join('')
}

function relationships(all: readonly (readonly [string, string, string, boolean])[]): string {
  const written = all.map(
    ([id, type, target, isExternal]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target.replaceAll('&', '&amp;')}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${written.join('')}</Relationships>`
}
