import { join } from 'node:path'
import type { RequestHandler, Response } from 'express'
import { openStaticFiles } from './static-files.ts'

/** Where the console's build lies. */
export const WEB_FOLDER = join(import.meta.dirname, '../../../web/dist')

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'

/**
 * The console: hashed files for ever, everything else asked for anew by its ETag. Addresses of the console's own pages
 * all get index.html, whose router knows them; a missing file is missing.
 */
export function serveWeb(folder: string): RequestHandler {
  const files = openStaticFiles(folder)
  return async (req, res) => {
    const { path } = req
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.status(405).setHeader('allow', 'GET, HEAD').type('text/plain').send('这里只供浏览。')
    } else if (files.has(path) && path !== '/index.html') {
      const caching = path.startsWith('/assets/') ? FOREVER : ASK_FIRST
      if (!(await files.send(req, res, path, caching))) refuseMissing(res)
    } else if (/\.\w+$/.test(path) || path.startsWith('/assets/')) {
      refuseMissing(res)
    } else if (!files.has('/index.html') || !(await files.send(req, res, '/index.html', ASK_FIRST))) {
      res.status(503).type('text/plain').send('页面尚未构建，请用 npm start 启动。')
    }
  }
}

function refuseMissing(res: Response): void {
  res.status(404).type('text/plain').send('没有这个文件。')
}
