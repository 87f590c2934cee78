import { readFileSync } from 'node:fs'
import type { SchemeDetail, Standing } from '@mingkao/contract'
import { cangshan2021, schemeRows, schemeSchema } from '@mingkao/rules'
import { openSheet } from '@mingkao/sheets'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
const FIRST = 'cangshan-2021-v1'
let office: Visitor

beforeAll(async () => {
  await smallDistrict(app.deps.db)
  office = await app.signedIn('office')
})

/** A scheme of another district, as a file. */
function fileOf(name: string): string {
  const path = `../../../../../packages/rules/test/schemes/${name}.json`
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

type Refused = { message: string; fields: { path: string; message: string }[] }

const upload = (text: string) => office.post<SchemeDetail & Refused>('/api/schemes/import', { text })

describe('方案文件', () => {
  it('导出的文件原样传回来，取值和依据一处不差', async () => {
    const file = await office.get(`/api/schemes/${FIRST}/export.json`)
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('演示方案-v1.json'))
    const { status, body } = await upload(`\uFEFF${file.text}`)
    expect(status).toBe(200)
    const first = (await office.get<SchemeDetail>(`/api/schemes/${FIRST}`)).body
    expect(body.scheme).toEqual({ ...first.scheme, id: body.id, version: body.version })
    expect(body).toMatchObject({ state: 'draft', basedOn: null, basis: { id: FIRST } })
  })

  it.each([
    ['甲区政务公开考核办法', 'classes-and-tiers', '2021-10-09'],
    ['乙区政务公开考核办法', 'thirty-seventy', '2021-10-11'],
  ])('%s由文件进来，发布后按它算', async (name, file, from) => {
    const text = fileOf(file)
    const { status, body } = await upload(text)
    const scheme = { ...schemeSchema.parse(JSON.parse(text)), id: body.id, version: body.version }
    expect([status, body.scheme]).toEqual([200, scheme])
    const input = { revision: body.revision, from, reason: '本区新办法' }
    const published = await office.post<SchemeDetail>(`/api/schemes/${body.id}/publish`, input)
    expect([published.status, published.body.effectiveFrom]).toEqual([200, from])
    const { body: standing } = await office.get<Standing>('/api/units/CS-T01/standing?period=2021Q4')
    expect(standing.scheme.name).toBe(name)
  })

  it('文件有毛病的，用中文说清是哪个指标、哪个字段', async () => {
    const wrong = { ...cangshan2021, passMark: { value: '六十' }, extra: 1 }
    const { status, body } = await upload(JSON.stringify(wrong))
    expect(status).toBe(422)
    expect(body.message).toContain('文件有 4 处不符合要求：总分与排名 · 合格线（基础分） · 取值：应为数字，请改正')
    expect(body.fields.map(({ path }) => path)).toContain('scheme.passMark.value')
  })

  it('不是 JSON 的，说在第几行', async () => {
    expect((await upload('{\n"name": "甲区",\n}')).body.message).toMatch(
      /^文件不是有效的 JSON：(第 3 行附近)?写法有误。/,
    )
    expect((await upload('')).status).toBe(400)
    expect((await upload('[]')).body.message).toContain('整个方案：应为对象')
  })

  it('表格每个取值一行：取值、单位、依据文件、条款、原文或设定理由', async () => {
    const response = await fetch(`${app.url}/api/schemes/${FIRST}/export.xlsx`, { headers: { cookie: office.cookie } })
    const sheet = await openSheet(new Uint8Array(await response.arrayBuffer()), {
      fields: [
        { key: 'title', label: '参数', kind: 'text' },
        { key: 'value', label: '取值', kind: 'text' },
        { key: 'document', label: '依据文件', kind: 'text' },
      ],
    })
    if (!sheet.ok) throw new Error(sheet.message)
    expect(sheet.layout.columns.map(({ header }) => header)).toEqual([
      '序号',
      '指标',
      '参数',
      '取值',
      '单位',
      '起算日',
      '依据文件',
      '条款',
      '原文或设定理由',
      '设定日期',
      '确认有效期至',
    ])
    const rows: (readonly string[])[] = []
    for await (const batch of sheet.rows) rows.push(...batch.map(({ texts }) => texts))
    expect(rows).toHaveLength(schemeRows(cangshan2021).length)
    expect(rows.find((row) => row[2] === '每月最少发布条数')?.slice(3, 9)).toEqual([
      '10',
      '条',
      '2021-01-01',
      '2021年第三季度通报',
      '一、1',
      '各单位每月发布信息应达到10条及以上',
    ])
  })
})
