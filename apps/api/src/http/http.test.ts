import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type Problem } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { pino } from 'pino'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '../testing/build-app.ts'
import { smallDistrict } from '../testing/district.ts'

const webFolder = mkdtempSync(join(tmpdir(), 'mingkao-web-'))
mkdirSync(join(webFolder, 'assets'))
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>明考</title>')
writeFileSync(join(webFolder, 'assets', 'main-abc123.js'), 'console.log("明考");'.repeat(100))
writeFileSync(join(webFolder, 'mark.svg'), '<svg/>')
writeFileSync(join(webFolder, '..', 'mingkao-secret.txt'), 'secret')
afterAll(() => rmSync(webFolder, { recursive: true }))

const logged: string[] = []
const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
const app = await buildApp({ webFolder })
const broken = await buildApp({ log })
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')

describe('出错的回答都是一个样子', () => {
  const expectProblem = (body: unknown, code: string) => {
    expect(body).toMatchObject({ code, message: expect.stringMatching(/[一-龥].*。$/), fields: expect.any(Array) })
    expect(body).toHaveProperty('requestId', expect.stringMatching(/^[0-9a-f-]{36}$/))
    expect(body).toHaveProperty('defined', code !== 'UNEXPECTED')
  }

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
    const plain = await office.fetch('/api/units', {
      method: 'POST',
      body: 'x=1',
      headers: { 'content-type': 'text/plain' },
    })
    expect(plain.status).toBe(400)
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
    const line = logged.find((it) => it.includes(body.requestId))
    expect(line).toContain('settings')
    expect(line).toContain('stack')
  })
})

describe('写入的请求要从系统自己的页面来', () => {
  const write = (origin: string | null, host?: string, cookie = office.cookie) =>
    raw(
      'POST',
      '/api/auth/revoke-session',
      { host: host ?? new URL(app.url).host, cookie, ...(origin !== null && { origin }) },
      '{"id":"x"}',
    )

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
    const signIn = await raw('POST', '/api/auth/sign-in/username', { host: 'x' }, body)
    expect(signIn).toMatch(/^HTTP\/1.1 401/)
  })

  it('读取不问来源', async () => {
    expect(await raw('GET', '/api/me', { host: 'x', origin: 'http://evil.example', cookie: office.cookie })).toMatch(
      /^HTTP\/1.1 200/,
    )
  })
})

describe('接口说明', () => {
  it('OpenAPI 3.1 列出每一个接口，登录和上传也在内，不用登录', async () => {
    const { body } = await app
      .visitor()
      .get<{ openapi: string; paths: Record<string, Record<string, { responses: object }>> }>('/api/openapi.json')
    expect(body.openapi).toMatch(/^3\.1/)
    traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
      const { method = 'POST', path = '' } = procedure['~orpc'].route
      expect(body.paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined()
    })
    expect(body.paths['/imports']?.['post']?.responses).toHaveProperty('201')
    for (const path of ['/auth/sign-in/username', '/imports/{id}/events', '/health', '/openapi.json', '/docs']) {
      expect(body.paths).toHaveProperty([path])
    }
    const error = JSON.stringify(body.paths['/units']?.['post']?.responses)
    expect(error).toContain('#/components/schemas/Problem')
  })

  it('说明页和它的脚本都从本机来', async () => {
    const page = await app.visitor().get('/api/docs')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.text).not.toMatch(/https?:\/\//)
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(await app.visitor().get(path ?? ''), path).toMatchObject({ status: 200 })
    }
    expect(await app.visitor().get('/api/docs/package.json')).toMatchObject({ status: 404 })
  })
})

describe('页面文件', () => {
  it('首页每次都问新，带哈希的文件长期缓存，没变就答 304', async () => {
    const index = await app.visitor().get('/')
    expect(index).toMatchObject({ status: 200 })
    expect(index.headers.get('cache-control')).toBe('no-cache')
    const etag = index.headers.get('etag') ?? ''
    expect(await app.visitor().fetch('/', { headers: { 'if-none-match': etag } })).toMatchObject({
      status: 304,
      text: '',
    })
    const script = await app.visitor().get('/assets/main-abc123.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.text).toContain('明考')
  })

  it.each(['br', 'gzip'])('会解压 %s 的浏览器收到压缩的', async (encoding) => {
    const answer = await raw('GET', '/assets/main-abc123.js', { host: 'x', 'accept-encoding': encoding })
    expect(answer).toContain(`content-encoding: ${encoding}`)
    expect(Number(/content-length: (\d+)/.exec(answer)?.[1])).toBeLessThan(200)
  })

  it('页面地址都回首页，缺的文件就是缺', async () => {
    for (const path of ['/self-check', '/units/CS-T01?period=2021Q3']) {
      expect(await app.visitor().get(path)).toMatchObject({ status: 200, text: expect.stringContaining('明考') })
    }
    for (const path of ['/assets/gone.js', '/favicon.ico', '/assets/']) {
      expect(await app.visitor().get(path)).toMatchObject({ status: 404 })
    }
  })

  it.each([
    '/../mingkao-secret.txt',
    '/assets/../../mingkao-secret.txt',
    '/%2e%2e/mingkao-secret.txt',
    '/..%2fmingkao-secret.txt',
    '//etc/passwd',
    '/%00',
  ])('%s 出不了这个文件夹', async (path) => {
    const answer = await raw('GET', path, { host: 'x' })
    expect(answer).not.toContain('secret')
    expect(answer).not.toContain('root:')
  })

  it('脚本只许来自本站，不许内联；不许被别的网站嵌入', async () => {
    const { headers } = await app.visitor().get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.has('x-powered-by')).toBe(false)
    expect(headers.has('strict-transport-security')).toBe(false)
  })
})

/** A request written by hand: headers a browser would not let a script set. @returns head and body as they came */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<string> {
  const { hostname, port } = new URL(app.url)
  const head = {
    ...headers,
    connection: 'close',
    ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  }
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  })
}
