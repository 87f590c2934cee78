import { contract } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../testing/build-app.ts'

const app = await buildApp()

describe('接口说明', () => {
  it('OpenAPI 3.1 列出每一个接口，登录和上传也在内，不用登录', async () => {
    const { body } = await app
      .visitor()
      .get<{ openapi: string; paths: Record<string, Record<string, { responses: object }>> }>('/api/openapi.json')
    expect(body.openapi).toMatch(/^3\.1/)
    const missing: string[] = []
    traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
      const { method = 'POST', path = '' } = procedure['~orpc'].route
      if (!body.paths[path]?.[method.toLowerCase()]) missing.push(`${method} ${path}`)
    })
    expect(missing).toEqual([])
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
      expect(await app.visitor().get(path ?? '')).toMatchObject({ status: 200 })
    }
    expect(await app.visitor().get('/api/docs/package.json')).toMatchObject({ status: 404 })
  })
})
