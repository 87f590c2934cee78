import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { build } from 'vite'
import type { Row } from './measure-tables.ts'

const root = join(import.meta.dirname, 'peer')

/** Ant Design's own virtual table with the same rows, built for production and served. */
export async function servePeer(
  folder: string,
  rows: readonly Row[],
): Promise<{ url: string; stop: () => Promise<void> }> {
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  writeFileSync(join(folder, 'rows.json'), JSON.stringify(rows))
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    if (!/^\/(?:index\.html|rows\.json|assets\/[\w-]+\.(?:js|css))$/.test(path)) {
      response.writeHead(404).end()
      return
    }
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(join(folder, path)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
