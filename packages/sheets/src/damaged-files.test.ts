import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openSheet } from './open-sheet.ts'
import { SheetError } from './sheet-error.ts'
import type { SheetRow } from './sheet-row.ts'
import { sniffSheet } from './sniff-sheet.ts'
import { publicationFields } from './testing/publication-fields.ts'
import { textRows, workbookOf } from './testing/workbook-of.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'

const demo = new URL('../../../prisma/demo/cangshan-2021/', import.meta.url)
const demoFile = (name: string) => readFileSync(fileURLToPath(new URL(name, demo)))
const csv = demoFile('publications.csv').subarray(0, 20_000)
const gbk = demoFile('columns-gbk.csv')
const messy = demoFile('publications-2021-08-messy.xlsx')
const mostBytes = 64 * 1024 * 1024

/** Something that happened to a file: bytes changed, cut off, left out, or said twice. */
type Damage = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length)
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([where, byte]): Damage => (bytes) => {
    const changed = Buffer.from(bytes)
    if (changed.length > 0) changed[at(bytes, where)] = byte
    return changed
  }),
  place.map(
    (where): Damage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 400 })).map(([where, length]): Damage => (bytes) => {
    const start = at(bytes, where)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)])
  }),
  fc.tuple(place, place).map(([from, to]): Damage => (bytes) => {
    const piece = bytes.subarray(at(bytes, from), at(bytes, from) + 300)
    return Buffer.concat([bytes.subarray(0, at(bytes, to)), piece, bytes.subarray(at(bytes, to))])
  }),
)
const damages = fc.array(damage, { minLength: 1, maxLength: 4 })
const spoil = (bytes: Buffer, all: readonly Damage[]) => all.reduce((spoilt, harm) => harm(spoilt), bytes)

/** What comes of reading: rows whose numbers rise, a sheet that is not understood, or a SheetError; anything else is thrown on. */
async function outcome(bytes: Uint8Array): Promise<'rows' | 'unmatched' | 'refused'> {
  try {
    await sniffSheet(bytes)
    const sheet = await openSheet(bytes, { fields: publicationFields })
    if (!sheet.ok) return 'unmatched'
    let last: SheetRow | undefined
    for await (const batch of sheet.rows) {
      for (const row of batch) {
        if (last && row.row <= last.row && sheet.form.format === 'csv') throw new Error('rows out of order')
        last = row
      }
    }
    return 'rows'
  } catch (error) {
    if (error instanceof SheetError) return 'refused'
    throw error
  }
}

test('损坏的 CSV：要么读出行，要么说明原因，不会停住也不会出别的错', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(csv, gbk), damages, async (bytes, all) => {
      expect(['rows', 'unmatched', 'refused']).toContain(await outcome(spoil(bytes, all)))
    }),
    { numRuns: 200 },
  )
})

test('损坏的 xlsx：整条路走一遍，要么读出行，要么说明原因', async () => {
  await fc.assert(
    fc.asyncProperty(damages, async (all) => {
      expect(['rows', 'unmatched', 'refused']).toContain(await outcome(spoil(messy, all)))
    }),
    { numRuns: 40 },
  )
})

/** The parts of an undamaged workbook, to be damaged before they are zipped: so the damage gets as far as the XML. */
let parts: Record<string, Buffer> = {}
beforeAll(() => {
  const sheet = textRows([
    ['标题', '发布单位', '发布时间'],
    ...Array.from({ length: 30 }, () => ['甲&amp;乙', '仓山镇', '2021-08-03']),
  ])
  parts = {
    'xl/worksheets/sheet1.xml': Buffer.from(
      `<worksheet xmlns:r="r"><sheetData>${sheet}<row r="40"><c r="A40" t="s"><v>0</v></c><c r="B40" s="1"><v>44411.5</v></c><c r="C40" t="str"><f>HYPERLINK("http://a.cn","乙")</f><v>乙</v></c></row></sheetData><mergeCells><mergeCell ref="B2:B9"/><mergeCell ref="A40:C44"/></mergeCells><hyperlinks><hyperlink ref="A3:A4" r:id="rId1"/></hyperlinks></worksheet>`,
    ),
    'xl/sharedStrings.xml': Buffer.from('<sst><si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>丙</t></rPh></si></sst>'),
    'xl/styles.xml': Buffer.from(
      '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="http://a.cn/1" TargetMode="External"/></Relationships>',
    ),
  }
})

test('zip 完好、里面的 XML 损坏：同样要么读出行，要么说明原因', async () => {
  const names = [
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), damages, async (name, all) => {
      const spoilt = { ...parts, [name]: spoil(parts[name] ?? Buffer.alloc(0), all) }
      const bytes = await workbookOf({ sheets: [{ rows: '' }], parts: spoilt })
      let count = 0
      try {
        const workbook = await openWorkbook(bytes, mostBytes)
        for await (const rows of workbook.rows(0)) count += rows.length
      } catch (error) {
        if (!(error instanceof SheetError)) throw error
      }
      expect(count).toBeLessThanOrEqual(80)
    }),
    { numRuns: 200 },
  )
})
