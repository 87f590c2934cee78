import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '../testing/build-app.ts'
import { rawRequest } from '../testing/raw-request.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingkao-web-'))
const webFolder = join(folder, 'dist')
mkdirSync(join(webFolder, 'assets'), { recursive: true })
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>明考</title>')
writeFileSync(join(webFolder, 'assets', 'main-abc123.js'), 'console.log("明考");'.repeat(100))
writeFileSync(join(webFolder, 'assets', 'old-abc123.js'), 'console.log("旧版")')
writeFileSync(join(folder, 'mingkao-secret.txt'), 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

const app = await buildApp({ webFolder })

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
    const answer = await rawRequest(app.url, {
      method: 'GET',
      path: '/assets/main-abc123.js',
      headers: { host: 'x', 'accept-encoding': encoding },
    })
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

  it('运行期间被新版换掉的文件，和没有的文件一样答 404', async () => {
    rmSync(join(webFolder, 'assets', 'old-abc123.js'))
    const gone = await app.visitor().get('/assets/old-abc123.js')
    expect([gone.status, gone.text]).toEqual([404, '没有这个文件。'])
    expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable')
  })

  it.each([
    '/../mingkao-secret.txt',
    '/assets/../../mingkao-secret.txt',
    '/%2e%2e/mingkao-secret.txt',
    '/..%2fmingkao-secret.txt',
    '//etc/passwd',
    '/%00',
  ])('%s 出不了这个文件夹', async (path) => {
    const answer = await rawRequest(app.url, { method: 'GET', path: path, headers: { host: 'x' } })
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
