import type { Problem } from '@mingkao/contract'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../testing/build-app.ts'
import { rawRequest } from '../testing/raw-request.ts'

const logged: string[] = []
const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
const app = await buildApp()
const broken = await buildApp({ log })
const office = await app.signedIn('office')

describe('出错的回答都是一个样子', () => {
  it('没有的接口、没有的方法是 404 的 JSON', async () => {
    for (const path of ['/api', '/api/', '/api/nix', '/api/units/nix/nix', '/api/me/x']) {
      const { status, body } = await office.get(path)
      expect([path, status]).toEqual([path, 404])
      expectProblem(body, 'NOT_FOUND')
    }
    expect(await office.fetch('/api/me', { method: 'PUT' })).toMatchObject({ status: 404 })
  })

  it('读不懂的内容是 400', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const body of ['{"username":', 'null', '[]', '"x"', '1', '{"username":"\\ud800"']) {
      const answer = await office.fetch('/api/units', { method: 'POST', body, headers })
      expect([body, answer.status]).toEqual([body, 400])
      expectProblem(answer.body, 'BAD_REQUEST')
    }
  })

  it('不是 UTF-8 的内容不收，不管说是什么编码', async () => {
    // {"title":"公开"} and {"title":"通知"} in GBK; the second happens to be UTF-8 of other letters.
    const [disclosed, notice] = ['7b227469746c65223a22b9abbfaa227d', '7b227469746c65223a22cda8d6aa227d']
    for (const [bytes, type] of [
      [disclosed, 'application/json'],
      [disclosed, 'application/json; charset=utf-8'],
      [disclosed, 'application/json; charset=gb18030'],
      [notice, 'application/json; charset=gb18030'],
    ] as const) {
      const { status, body } = await send(Buffer.from(bytes, 'hex'), type)
      expect([type, status]).toEqual([type, 400])
      expect(body).toMatchObject({ code: 'BAD_REQUEST', message: '请求内容无法识别，应为 UTF-8 编码的 JSON。' })
    }
    for (const type of ['application/json;charset=UTF-8', 'application/json; charset="utf-8"']) {
      const { body } = await send('{"title":"通知"}', type)
      expect(body.fields.map(({ path }) => path)).not.toContain('title')
      expect(body.fields).not.toEqual([])
    }
  })

  it('不以 JSON 发来的，说清该怎么发', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status, body } = await send('{"title":"通知"}', type)
      expect([type, status]).toEqual([type, 400])
      expect(body.message).toMatch(/^请以 application\/json 发送请求内容/)
    }
  })

  it('没有内容的，说没有内容', async () => {
    for (const path of ['/api/publications', '/api/units']) {
      const { status, body } = await office.post<Problem>(path)
      expect(status).toBe(400)
      expect(body).toMatchObject({ message: '请求没有内容，请以 JSON 写明各项后再发送。', fields: [] })
    }
  })

  it('没有写的一律说必填，写错的才说怎么写', async () => {
    const missing = { message: '必填，请补上' }
    const made = await office.post<Problem>('/api/publications', { title: '通知' })
    expect(made.body.fields).toContainEqual({ ...missing, path: 'url' })
    const removed = await office.delete<Problem>('/api/columns/C0302', {})
    expect(removed.body.fields).toContainEqual({ ...missing, path: 'version' })
    const wrong = await office.post<Problem>('/api/publications', { title: '通知', url: 'x' })
    expect(wrong.body.fields).toContainEqual({ path: 'url', message: '网址应以 http:// 或 https:// 开头' })
    const mistyped = await office.delete<Problem>('/api/columns/C0302', { version: 'x' })
    expect(mistyped.body.fields).toContainEqual({ path: 'version', message: '应为数字，请改正' })
  })

  it('填写有误时，说清哪一项、怎么改', async () => {
    const { status, body } = await office.post<Problem>('/api/units', {
      code: '',
      name: 1,
      aliases: 'x',
      validFrom: '2021-02-30',
    })
    expect(status).toBe(400)
    expectProblem(body, 'BAD_REQUEST')
    const fields = Object.fromEntries(body.fields.map(({ path, message }) => [path, message]))
    expect(fields).toMatchObject({
      code: '长度至少 1 个字',
      name: '应为文字，请改正',
      fullName: '必填，请补上',
      aliases: '应为列表，请改正',
      validFrom: '应为存在的日期，写作 2021-10-18',
    })
    expect(JSON.stringify(body)).not.toMatch(/invalid|expected|regex/i)
  })

  it('过大的内容是 413，不管有没有先说多大', async () => {
    const body = JSON.stringify({ code: 'x'.repeat(3 * 1024 * 1024) })
    const headers = { 'content-type': 'application/json' }
    const told = await office.fetch('/api/units', { method: 'POST', body, headers })
    expect(told.status).toBe(413)
    expectProblem(told.body, 'PAYLOAD_TOO_LARGE')
    const stream = new Blob([body]).stream()
    const untold = await office.fetch('/api/units', { method: 'POST', body: stream, headers, duplex: 'half' })
    expect(untold.status).toBe(413)
  })

  it('程序出错是 500，不露内情，编号在日志里找得到', async () => {
    const person = await broken.signedIn('office')
    await broken.deps.db.pool.query('alter table settings rename to gone')
    const { status, body, text, headers } = await person.get<Problem>('/api/system')
    expect(status).toBe(500)
    expectProblem(body, 'UNEXPECTED')
    expect(headers.get('x-request-id')).toBe(body.requestId)
    expect(text).not.toMatch(/settings|relation|select|stack|at /i)
    const line = logged.find((entry) => entry.includes(body.requestId))
    expect(line).toContain('settings')
    expect(line).toContain('stack')
  })
})

describe('写入的请求要从系统自己的页面来', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['http://kaohe.cangshan.lan', 'kaohe.cangshan.lan'],
    ['https://kaohe.cangshan.lan', 'kaohe.cangshan.lan'],
    ['https://kaohe.cangshan.lan', 'kaohe.cangshan.lan:443'],
    ['http://[::1]:3000', '[::1]:3000'],
    ['http://LocalHost:3000', 'localhost:3000'],
  ])('来源 %s 与访问地址 %s 一致，可以写', async (origin, host) => {
    expect(await write(origin, host)).toMatch(/^HTTP\/1.1 404/)
  })

  it.each([
    ['http://evil.example', 'localhost:3000'],
    ['http://localhost:3001', 'localhost:3000'],
    ['http://localhost', 'localhost:3000'],
    ['http://localhost:3000.evil.example', 'localhost:3000'],
    ['null', 'localhost:3000'],
    ['file://localhost:3000', 'localhost:3000'],
    ['', 'localhost:3000'],
  ])('来源 %s 与访问地址 %s 不一致，拒绝', async (origin, host) => {
    const answer = await write(origin, host)
    expect(answer).toMatch(/^HTTP\/1.1 403/)
    expect(answer).toContain('ORIGIN_MISMATCH')
  })

  it('带着会话却不说来源，拒绝；不带会话的程序可以登录', async () => {
    expect(await write(null)).toContain('ORIGIN_MISMATCH')
    const body = JSON.stringify({ username: 'nobody', password: 'x' })
    const path = '/api/auth/sign-in/username'
    const signIn = await rawRequest(app.url, { method: 'POST', path, headers: { host: 'x' }, body })
    expect(signIn).toMatch(/^HTTP\/1.1 401/)
  })

  it('读取不问来源', async () => {
    const headers = { host: 'x', origin: 'http://evil.example', cookie: office.cookie }
    expect(await rawRequest(app.url, { method: 'GET', path: '/api/me', headers })).toMatch(/^HTTP\/1.1 200/)
  })
})

/** A new publication of the office's, its content sent as this type. */
function send(body: string | Buffer<ArrayBuffer>, type: string) {
  return office.fetch<Problem>('/api/publications', { method: 'POST', body, headers: { 'content-type': type } })
}

function expectProblem(body: unknown, code: string): void {
  expect(body).toMatchObject({
    code,
    message: expect.stringMatching(/[一-龥].*。$/),
    fields: expect.any(Array),
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    defined: code !== 'UNEXPECTED',
  })
}

/** A write of the office's, from a page of this origin, to this address. */
function write(origin: string | null, host = 'localhost:3000'): Promise<string> {
  const headers = { host, cookie: office.cookie, ...(origin !== null && { origin }) }
  return rawRequest(app.url, { method: 'POST', path: '/api/auth/revoke-session', headers, body: '{"id":"x"}' })
}
