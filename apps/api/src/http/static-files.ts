import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Files served from memory, compressed once. Only what was there at the start is served: no path leads out of the folder. */
export type StaticFiles = {
  has: (path: string) => boolean
  /**
   * @param caching the Cache-Control of this answer
   * @returns false, with nothing sent, where the file has been removed since the start
   */
  send: (req: IncomingMessage, res: ServerResponse, path: string, caching: string) => Promise<boolean>
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])

type Encoding = 'br' | 'gzip' | 'identity'
type Encoded = { body: Buffer; etag: string }

const compress: Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
}

/** @param names only these files of the folder; by default all, without source maps */
export function openStaticFiles(folder: string, names?: readonly string[]): StaticFiles {
  const files = new Set(names?.map((name) => `/${name}`) ?? listFiles(folder))
  const kept = new Map<string, Promise<Encoded>>()

  const load = (path: string, encoding: Encoding): Promise<Encoded> => {
    const key = `${encoding} ${path}`
    const known = kept.get(key)
    if (known) return known
    const loading = encode(join(folder, path), encoding)
    kept.set(key, loading)
    loading.catch(() => kept.delete(key))
    return loading
  }

  return {
    has: (path) => files.has(path),
    async send(req, res, path, caching) {
      const extension = extname(path)
      const encoding = COMPRESSIBLE.has(extension) ? pickEncoding(req.headers['accept-encoding']) : 'identity'
      const encoded = await load(path, encoding).catch(nullIfRemoved)
      if (!encoded) return false
      const { body, etag } = encoded
      res.setHeader('cache-control', caching)
      res.setHeader('etag', etag)
      res.setHeader('vary', 'accept-encoding')
      if (req.headers['if-none-match']?.includes(etag)) {
        res.writeHead(304).end()
        return true
      }
      if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
      res.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream')
      res.setHeader('content-length', body.length)
      res.writeHead(200).end(req.method === 'HEAD' ? undefined : body)
      return true
    },
  }
}

async function encode(file: string, encoding: Encoding): Promise<Encoded> {
  const plain = await readFile(file)
  const body = encoding === 'identity' ? plain : await compress[encoding](plain)
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { body, etag: `"${hash}-${encoding}"` }
}

function nullIfRemoved(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

function pickEncoding(accepted: string | undefined): Encoding {
  const refused = /\b(br|gzip)\s*;\s*q=0(?:\.0*)?(?:,|$)/.exec(accepted ?? '')?.[1]
  if (accepted?.includes('br') && refused !== 'br') return 'br'
  return accepted?.includes('gzip') && refused !== 'gzip' ? 'gzip' : 'identity'
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map') && !entry.parentPath.includes(`${sep}.vite`))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
}
