import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../testing/build-app.ts'
import { unitRow } from '../testing/people.ts'
import { openVisitor } from '../testing/visitor.ts'
import { createDemoAccounts } from './create-demo-accounts.ts'

const app = await buildApp()
const password = 'Cangshan#2021'

beforeAll(async () => {
  await unitRow(app.deps.db, 'CS-T01')
  await createDemoAccounts(app.deps)
})

describe('登录', () => {
  it.each(['admin', 'admin2', 'leader', 'operator', 'CS-T01', 'cs-t01', ' ＣＳ-T01 '])(
    '演示账号“%s”用公布的密码能登录',
    async (username) => {
      const { status, body, headers } = await app.visitor().post('/api/auth/sign-in/username', { username, password })
      expect({ status, body }).toMatchObject({ status: 200, body: { mustChangePassword: false } })
      const cookie = headers.getSetCookie()[0] ?? ''
      expect(cookie).toMatch(/HttpOnly/)
      expect(cookie).toMatch(/SameSite=Lax/)
      const signedIn = openVisitor(app.url, cookie.split(';')[0])
      expect(await signedIn.get('/api/me')).toMatchObject({ status: 200, body })
    },
  )

  it('退出以后，原来的会话不能再用', async () => {
    const { headers } = await app.visitor().post('/api/auth/sign-in/username', { username: 'leader', password })
    const leader = openVisitor(app.url, headers.getSetCookie()[0]?.split(';')[0])
    const answer = await leader.post('/api/auth/sign-out')
    expect(answer).toMatchObject({ status: 200, body: { sessions: 1 } })
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/)
    expect(await leader.get('/api/me')).toMatchObject({ status: 401 })
  })

  it('密码不对和没有这个人，说的是同一句话', async () => {
    const wrong = await app.visitor().post('/api/auth/sign-in/username', { username: 'admin', password: 'x' })
    const unknown = await app.visitor().post('/api/auth/sign-in/username', { username: '查无此人', password: 'x' })
    expect(wrong).toMatchObject({ status: 401, body: { message: '用户名或密码不正确。' } })
    expect(unknown).toMatchObject({ status: 401, body: { message: '用户名或密码不正确。' } })
  })
})
