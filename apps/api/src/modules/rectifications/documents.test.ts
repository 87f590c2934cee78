import type { RectificationOrder } from '@mingkao/contract'
import mammoth from 'mammoth'
import { beforeAll, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { rightsRows } from '../../testing/rights-rows.ts'
import type { Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
let office: Visitor
let order: RectificationOrder | undefined

beforeAll(async () => {
  await smallDistrict(app.deps.db)
  await rightsRows(app.deps.db)
  await app.deps.db.pool.query(
    `insert into rectification_items (order_id, indicator, finding_id, problem_key, title, sentence, points)
     select o.id, 'monthly-quota', 'monthly-quota/2021-08', 'monthly-quota/month', '网站信息发布：8月', '8月发布7条，少3条', -2
       from rectification_orders o join units u on u.id = o.unit_id where u.code = 'CS-T01'`,
  )
  office = await app.signedIn('office')
  const { body } = await office.get<{ rows: RectificationOrder[] }>('/api/rectifications?unit=CS-T01')
  order = body.rows[0]
})

async function fileOf(path: string): Promise<{ bytes: Buffer; name: string }> {
  const response = await fetch(`${app.url}${path}`, { headers: { cookie: office.cookie } })
  expect(response.status).toBe(200)
  const [, name = ''] = /''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { bytes: Buffer.from(await response.arrayBuffer()), name: decodeURIComponent(name) }
}

const textOf = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value

it('整改通知是Word文档，问题、期限和落款都在，别的程序读得出来', async () => {
  const { bytes, name } = await fileOf(`/api/rectifications/${order?.id}/notice.docx`)
  expect(name).toMatch(/整改通知\.docx$/)
  const lines = (await textOf(bytes)).split('\n').filter((line) => line !== '')
  expect(lines).toContain('1.网站信息发布：8月发布7条，少3条。')
  expect(lines.find((line) => line.includes('下班前'))).toContain('2021年10月16日下班前完成整改，并报送书面整改报告')
  expect(lines.at(-1)).toBe('2021年10月9日')
})

it('整改台账有Word和Excel两种，已报送和已整改分两栏', async () => {
  const text = await textOf((await fileOf('/api/rectifications/register.docx')).bytes)
  for (const words of ['报送日期', '已整改', '未报送', '2021-10-16']) expect(text).toContain(words)
  const { bytes, name } = await fileOf('/api/rectifications/register.xlsx?overdue=false')
  expect([name, bytes.subarray(0, 2).toString()]).toEqual(['整改台账-2021-10-11.xlsx', 'PK'])
  expect((await office.get('/api/rectifications/register.xlsx?state=什么')).status).toBe(400)
})

it('没有的通知，没有文档', async () => {
  expect((await office.get('/api/rectifications/99999/notice.docx')).status).toBe(404)
  expect((await office.get('/api/rectifications/abc/notice.docx')).status).toBe(404)
})
