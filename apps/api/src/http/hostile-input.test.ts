import { contract } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../testing/build-app.ts'
import { smallDistrict } from '../testing/district.ts'
import type { Answer } from '../testing/visitor.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const people = { office: await app.signedIn('office'), operator: await app.signedIn('operator') }

/** What nobody types by accident. */
const TEXTS = [
  '',
  '\0',
  '\u{d800}',
  '\u{202e}文本',
  "'; drop table users; --",
  `" or "1"="1`,
  '%',
  '_%\\',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '9'.repeat(40),
  '-1',
  '0',
  '1e309',
  '2147483648',
  '9223372036854775808',
  '2021-02-30',
  '99999-01-01',
  '9999-12-31',
  '2199-12-31',
  '1900-01-01',
  '0000-01',
  '9999-12-31T23:59:59Z',
  '2199-12-31T23:59:59-12:00',
  '1900-01-01T00:00:00+08:00',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'null',
  '𠮷'.repeat(600),
  '__proto__',
]
const VALUES = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  [null],
  {},
  { a: { b: 1 } },
  ['x'],
  { length: 1 },
]

type Route = { name: string; method: string; path: string; fields: string[]; params: string[] }

const routes: Route[] = []
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
  const { route, inputSchema } = procedure['~orpc']
  const { method = 'POST', path = '' } = route
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const fields = fieldsOf(inputSchema).filter((field) => !params.includes(field))
  routes.push({ name: `${method} ${path}`, method, path, fields, params })
})
const reading = routes.filter(({ method, fields, params }) => method === 'GET' && fields.length + params.length > 0)
const writing = routes.filter(({ method }) => method !== 'GET')

/** Signing out or changing one's password would end the test. */
const person = ({ path }: Route) => (path.startsWith('/users') ? people.operator : people.office)

const QUERIES = [
  'a[b][c]=1',
  'page[]=1',
  'page=1&page=2',
  '__proto__[x]=1',
  'page=%E0%A4%A',
  'q=%00',
  `q=${'a'.repeat(9000)}`,
  '&&==',
  '?',
]

describe.each(reading)('$name', (route) => {
  it('什么写法都不会让系统出错', async () => {
    const faults: string[] = []
    const get = async (path: string) => faults.push(...faultOf(await person(route).get(`/api${path}`), path))
    for (const text of TEXTS) {
      for (const param of route.params) await get(fill(route.path, param, text))
      for (const field of route.fields) await get(`${fill(route.path)}?${encode(field)}=${encode(text)}`)
    }
    for (const query of QUERIES) await get(`${fill(route.path)}?${query}`)
    expect(faults).toEqual([])
  })
})

describe.each(writing)('$name', (route) => {
  it('什么内容都不会让系统出错', async () => {
    const faults: string[] = []
    const post = async (body: string, path = fill(route.path)) =>
      faults.push(...faultOf(await send(route, body, path), `${path} ${body.slice(0, 200)}`))
    for (const value of [...VALUES, ...TEXTS]) {
      await post(JSON.stringify(value))
      await post(JSON.stringify(Object.fromEntries(route.fields.map((field) => [field, value]))))
    }
    for (const param of route.params) for (const text of TEXTS) await post('{}', fill(route.path, param, text))
    await post('['.repeat(50_000) + ']'.repeat(50_000))
    expect(faults).toEqual([])
  })
})

it('最早、最晚的日子也答得出，再早再晚的说清楚', async () => {
  for (const path of [
    '/api/columns/calendar?from=2199-12-31&days=366',
    '/api/columns?at=2199-12-31T23:59:59Z',
    '/api/columns/official?at=1900-01-01T00:00:00Z',
    '/api/columns/calendar?from=1900-01-01',
    '/api/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=1900-01',
    '/api/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=2199-12',
  ]) {
    expect([path, (await people.office.get(path)).status]).toEqual([path, 200])
  }
  for (const path of [
    '/api/columns/calendar?from=9999-12-31',
    '/api/columns?at=0001-01-01T00:00:00Z',
    '/api/columns/official?at=9999-12-31T23:59:59Z',
    '/api/columns/C1?at=0050-01-01T00:00:00Z',
    '/api/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=0000-01',
  ]) {
    const { status, text } = await people.office.get(path)
    expect([path, status]).toEqual([path, 400])
    expect(text).toContain('年份应在 1900 到 2199 之间')
  }
})

it('重复的参数不挑一个用，说清是哪一个', async () => {
  for (const path of ['/api/columns', '/api/columns/export.xlsx', '/api/rankings', '/api/accounts/export.xlsx']) {
    expect(await people.office.get(`${path}?period=2021Q3&unit=CS-T01&unit=CS-T02`)).toMatchObject({
      status: 400,
      body: { message: 'unit：只能写一次，请去掉重复的。', fields: [{ path: 'unit' }] },
    })
  }
})

it('拦下来的字符说得清在哪一项', async () => {
  expect(await people.office.get('/api/units?q=%00')).toMatchObject({
    status: 400,
    body: { code: 'BAD_REQUEST', fields: [{ path: 'q', message: '含有无法保存的字符，请删去后重新输入' }] },
  })
})

it('折腾过后，人还在，数据还在', async () => {
  for (const visitor of Object.values(people)) expect(await visitor.get('/api/me')).toMatchObject({ status: 200 })
  expect(await people.office.get('/api/units?q=CS-T0')).toMatchObject({
    body: [{ code: 'CS-T01' }, { code: 'CS-T02' }],
  })
})

const problem = z.object({ code: z.string(), message: z.string().regex(/[一-龥]/), requestId: z.uuid() })

/** What is wrong with an answer: an error of ours, or a refusal in another shape. Nothing, where all is well. */
function faultOf({ status, body, text }: Answer, what: string): string[] {
  const isFine = status < 400 || (status < 500 && problem.safeParse(body).success)
  return isFine ? [] : [`${what} → ${status} ${text.slice(0, 300)}`]
}

function send(route: Route, body: string, path: string): Promise<Answer> {
  const isOwnSession = route.path.startsWith('/auth/') && route.path !== '/auth/revoke-session'
  const visitor = isOwnSession ? app.visitor() : person(route)
  const headers = { 'content-type': 'application/json' }
  return visitor.fetch(`/api${path}`, { method: route.method, headers, body })
}

/** The path with this parameter so, the others harmless. */
function fill(path: string, param = '', text = ''): string {
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => (name === param ? encode(text) || '%20' : '1'))
}

/** Percent-encoded as a program would that knows nothing of Unicode. */
function encode(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

function fieldsOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
