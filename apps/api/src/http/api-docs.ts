import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { OpenAPI } from '@orpc/openapi'
import { openStaticFiles } from './static-files.ts'

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>明考 · 接口说明</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`
const START = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: false,
  defaultModelsExpandDepth: 0,
})
`
/** What the page needs beyond \`'self'\`: Swagger UI draws with inline styles and data: pictures. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const ASK_FIRST = 'no-cache'

/** 接口说明: the document and a page to read it, both without sign-in and without any other server. */
export function createApiDocs(generate: () => Promise<OpenAPI.Document>) {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const files = openStaticFiles(folder, ['swagger-ui.css', 'swagger-ui-bundle.js'])
  let document: Promise<string> | undefined
  const texts: Record<string, { type: string; text: () => Promise<string> }> = {
    '/openapi.json': {
      type: 'application/json',
      text: () => (document ??= generate().then((generated) => JSON.stringify(generated))),
    },
    '/docs': { type: 'text/html', text: async () => PAGE },
    '/docs/': { type: 'text/html', text: async () => PAGE },
    '/docs/start.js': { type: 'text/javascript', text: async () => START },
  }
  /** @returns false for every other path */
  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const known = texts[path]
    if (known) {
      const body = await known.text()
      res.setHeader('content-type', `${known.type}; charset=utf-8`)
      res.setHeader('cache-control', ASK_FIRST)
      res.setHeader('content-security-policy', PAGE_POLICY)
      res.end(req.method === 'HEAD' ? undefined : body)
      return true
    }
    const file = path.startsWith('/docs/') ? path.slice('/docs'.length) : ''
    return files.has(file) && files.send(req, res, file, ASK_FIRST)
  }
}
