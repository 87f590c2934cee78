import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from './write-workbook.ts'

const columns = [{ title: '单位' }, { title: '得分', isNumber: true }]

async function sheetXmlOf(rows: string[][]): Promise<string> {
  const parts = unzipSync(await writeWorkbook('排名', { columns, rows }))
  return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}

describe('导出的 Excel 表', () => {
  test('数字列是能求和的数，写着数字的文字列还是文字', async () => {
    const xml = await sheetXmlOf([['00123', '3,157']])
    expect(xml).toContain('<c r="B2"><v>3157</v></c>')
    expect(xml).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">00123</t></is></c>')
  })

  test.each(["=cmd|' /C calc'!A0", '+1+cmd', '-1+1', '@SUM(1)', '\t=1', '＝1'])(
    '别人填的公式只当文字，点进去改也不会运行：%j',
    async (hostile) => {
      const xml = await sheetXmlOf([[hostile, hostile]])
      expect(xml).not.toContain('<f>')
      expect(xml.match(/<c r="[AB]2" s="3" t="inlineStr">/g)).toHaveLength(2)
    },
  )

  test('没有数的格子照样写明，不当作零', async () => {
    expect(await sheetXmlOf([['某局', '—']])).toContain('>—</t>')
  })
})
