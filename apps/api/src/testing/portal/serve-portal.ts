import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A portal of list pages as different content systems make them, some of them broken, on a port of its own. */
export type Portal = {
  /** `http://127.0.0.1:40123` */
  url: string
  /** `127.0.0.1:40123` */
  host: string
  /** Paths asked for, in order. */
  asked: string[]
  /** When, in milliseconds; the same order. */
  times: number[]
  /** What a path answers from now on. */
  answer: (path: string, page: Answer) => void
  close: () => Promise<void>
}

export type Answer = { status?: number; headers?: Record<string, string>; body?: string | Buffer }

type Handler = (req: IncomingMessage, res: ServerResponse) => void

const page = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name))
const HTML = { 'content-type': 'text/html' }

/** Which page stands where. */
const PAGES: Record<string, string> = {
  '/xwdt/csyw/': 'trs.html',
  '/col/col1201/index.html': 'hanweb.html',
  '/cmz/tzgg/list.asp': 'gbk-tables.html',
  '/zjdt/': 'cards.html',
  '/rsxx/': 'definitions.html',
  '/zcwj/': 'breaks.html',
  '/zwgk/ghjh/': 'addresses.html',
  '/shjz/': 'undated.html',
  '/shjz/a-31.html': 'article.html',
  '/fpxz/': 'dateless.html',
  '/sjfb/': 'script-only.html',
  '/fpjz/': 'empty.html',
  '/jggk/': 'no-list.html',
  '/zwgk/doc/': 'documents.html',
  '/fpxm/': 'two-lists.html',
  '/tpxw/': 'with-feed.html',
  '/tpxw/feed.xml': 'feed.xml',
}

const ODD: Record<string, Handler> = {
  '/robots.txt': (_req, res) =>
    send(res, { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /secret/\n' }),
  '/gzip/': (_req, res) =>
    send(res, { headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipSync(page('trs.html')) }),
  '/br/': (_req, res) =>
    send(res, { headers: { ...HTML, 'content-encoding': 'br' }, body: brotliCompressSync(page('trs.html')) }),
  '/bomb/': (_req, res) =>
    send(res, { headers: { ...HTML, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(20 * 1024 * 1024, 32)) }),
  '/huge/': (_req, res) => {
    res.writeHead(200, HTML)
    const more = () => {
      while (!res.destroyed && res.write(Buffer.alloc(65_536, 97)));
    }
    res.on('drain', more)
    more()
  },
  '/moved/': (_req, res) => send(res, { status: 301, headers: { location: '/xwdt/csyw/' } }),
  '/round/': (_req, res) => send(res, { status: 302, headers: { location: '/round/?again' } }),
  '/round/?again': (_req, res) => send(res, { status: 302, headers: { location: '/round/' } }),
  '/inward/': (_req, res) => send(res, { status: 302, headers: { location: 'http://10.0.0.1/admin/' } }),
  '/away/': (_req, res) => send(res, { status: 302, headers: { location: 'http://www.elsewhere.example/' } }),
  '/broken/': (_req, res) => {
    res.writeHead(200, { ...HTML, 'content-length': '10000' })
    res.write('<html>')
    setImmediate(() => res.destroy())
  },
  '/failing/': (_req, res) => send(res, { status: 503 }),
  '/paper.pdf': (_req, res) => send(res, { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' }),
  '/secret/': (_req, res) => send(res, { headers: HTML, body: page('trs.html') }),
  '/silent/': () => undefined,
}

export async function servePortal(): Promise<Portal> {
  const asked: string[] = []
  const times: number[] = []
  const changed = new Map<string, Answer>()
  const server = createServer((req, res) => {
    const path = req.url ?? '/'
    asked.push(path)
    times.push(performance.now())
    const answer = changed.get(path)
    const file = PAGES[path]
    if (answer) send(res, answer)
    else if (ODD[path]) ODD[path](req, res)
    else if (file !== undefined) send(res, { headers: file.endsWith('html') ? HTML : {}, body: page(file) })
    else send(res, { status: 404, headers: HTML, body: '<h1>页面不存在</h1>' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the portal has no port')
  const host = `127.0.0.1:${address.port}`
  return {
    url: `http://${host}`,
    host,
    asked,
    times,
    answer: (path, next) => void changed.set(path, { headers: HTML, ...next }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(res: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  res.writeHead(status, headers).end(body)
}
