import type { Publication } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { columnRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'

const app = await buildApp()
const { db } = app.deps
await unitRow(db, 'CS-T01')
await unitRow(db, 'CS-T02')
await columnRow(db, { code: 'C01', path: '新闻/动态' })
const office = await app.signedIn('office')

const add = (over: object = {}) =>
  office.post<Publication>('/api/publications', {
    title: '补录的一条',
    url: null,
    unit: 'CS-T01',
    column: null,
    publishedAt: '2021-09-30T10:00:00+08:00',
    kind: 'original',
    reason: '漏采补录',
    ...over,
  })
const total = async () => (await office.get<{ total: number }>('/api/publications')).body.total

it('没有网址的，同一条同时补录几次，只留一条，说明是哪一条', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => add()))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused).toMatchObject({ body: { fields: [{ path: 'title' }] } })
  expect(refused?.text).toContain('“补录的一条”已登记')
  expect(await total()).toBe(1)
})

it.each([
  ['时刻', { publishedAt: '2021-09-30T10:01:00+08:00' }],
  ['栏目', { column: 'C01' }],
  ['单位', { unit: 'CS-T02' }],
  ['网址', { url: 'http://www.example.gov.cn/1.htm' }],
])('%s不同的是另一条，照收', async (_what, over) => {
  expect((await add(over)).status).toBe(200)
})

it('撤下了的，可以重新补录', async () => {
  const { body } = await add({ title: '补错的一条' })
  await office.post(`/api/publications/${body.id}/withdraw`, { version: 1, reason: '内容有误' })
  expect((await add({ title: '补错的一条' })).status).toBe(200)
})
