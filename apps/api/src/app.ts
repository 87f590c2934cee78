import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { createAuth } from './auth/create-auth.ts'
import type { AppDeps } from './deps.ts'
import { speakChinese } from './http/chinese-issues.ts'
import { createApi } from './http/mount-api.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveWeb, WEB_FOLDER } from './http/serve-web.ts'

export type AppOptions = { webFolder?: string }

/** The whole server but for its port: /api and the console's files. */
export async function createApp(deps: AppDeps, { webFolder = WEB_FOLDER }: AppOptions = {}): Promise<Express> {
  speakChinese()
  const api = createApi({ ...deps, auth: await createAuth(deps) })
  const app = express()
  app.disable('x-powered-by')
  app.use((req, res, next) => {
    if (/^\/api(?:[/?]|$)/.test(req.url)) void api(req, res)
    else next()
  })
  app.use(securityHeaders, serveWeb(webFolder))
  app.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    deps.log.error({ err: error }, 'unexpected error')
    if (res.headersSent) next(error)
    else res.status(500).type('text/plain').send('系统出错，请稍后再试。')
  })
  return app
}
