import express, { type Express } from 'express'
import { createAuth } from './auth/create-auth.ts'
import type { AppDeps } from './deps.ts'
import { createApi } from './http/mount-api.ts'

/** The whole server but for its port: /api and the console's files. */
export async function createApp(deps: AppDeps): Promise<Express> {
  const services = { ...deps, auth: await createAuth(deps) }
  const api = createApi(services)
  const app = express()
  app.disable('x-powered-by')
  app.use((req, res, next) => {
    if (/^\/api(?:[/?]|$)/.test(req.url)) void api(req, res)
    else next()
  })
  return app
}
