import { describe, expect, it } from 'vitest'
import { buildApp } from './testing/build-app.ts'

const app = await buildApp()

describe('服务在真实端口上应答', () => {
  it('运行状态不用登录就能看', async () => {
    expect(await app.visitor().get('/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('没有登录看不到自己是谁', async () => {
    expect(await app.visitor().get('/api/me')).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED' } })
  })

  it.each(['office', 'leader', 'operator'] as const)('%s登录后认得出自己', async (role) => {
    const visitor = await app.signedIn(role, { name: '王主任' })
    expect(await visitor.get('/api/me')).toMatchObject({ status: 200, body: { name: '王主任', role, unit: null } })
  })

  it('经办人员带着自己的单位', async () => {
    const visitor = await app.signedIn('staff', { unit: 'CS-T01' })
    expect(await visitor.get('/api/me')).toMatchObject({ body: { unit: { code: 'CS-T01', group: '镇街' } } })
  })
})
