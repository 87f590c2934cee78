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
      const visitor = openVisitor(app.url, cookie.split(';')[0])
      expect(await visitor.get('/api/me')).toMatchObject({ status: 200, body })
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

const signIn = (username: string, attempt: string) =>
  app.visitor().post('/api/auth/sign-in/username', { username, password: attempt })

async function signedIn(username: string) {
  const { headers } = await signIn(username, password)
  return openVisitor(app.url, headers.getSetCookie()[0]?.split(';')[0])
}

describe('密码输错的锁定', () => {
  it('按账号计：连错五次锁定，正确密码也进不去，别的账号不受影响', async () => {
    for (let n = 0; n < 5; n++) expect(await signIn('admin2', 'wrong')).toMatchObject({ status: 401 })
    const locked = await signIn('Admin2', password)
    expect(locked).toMatchObject({ status: 429, body: { code: 'TOO_MANY_ATTEMPTS' } })
    expect(locked.text).toContain('请 15 分钟后再试')
    expect(await signIn('admin', password)).toMatchObject({ status: 200 })
    const tried = await app.deps.db.prisma.auditEntry.count({
      where: { action: 'sign-in-failed', actorName: '区政府办管理员二' },
    })
    expect(tried).toBe(5)
  })

  it('锁定到期后重新计数', async () => {
    await app.deps.db.pool.query(`update sign_in_failures set locked_until = now() - interval '1 second'`)
    expect(await signIn('admin2', 'wrong')).toMatchObject({ status: 401 })
    expect(await signIn('admin2', password)).toMatchObject({ status: 200 })
    expect(await app.deps.db.prisma.signInFailure.count({ where: { username: 'admin2' } })).toBe(0)
  })

  it('登录成功，先前的错误一笔勾销', async () => {
    for (let n = 0; n < 3; n++) {
      for (let wrong = 0; wrong < 4; wrong++) await signIn('leader', 'wrong')
      expect(await signIn('leader', password)).toMatchObject({ status: 200 })
    }
  })

  it('二十个人同时猜，也只有五次机会', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('operator', 'guess')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(15)
  })

  it('不存在的账号一样锁定，看不出有没有这个人', async () => {
    for (let n = 0; n < 5; n++) await signIn('查无此人', 'wrong')
    expect(await signIn('查无此人', 'wrong')).toMatchObject({ status: 429 })
  })
})

describe('登录设备', () => {
  type Session = { id: string; isCurrent: boolean; userAgent: string | null }

  it('看得到各处登录，能让一处下线', async () => {
    const [here, there] = [await signedIn('admin'), await signedIn('admin')]
    const { body } = await here.get<Session[]>('/api/auth/list-sessions')
    expect(body.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain(decodeURIComponent(there.cookie).split('=')[1]?.split('.')[0])
    const mine = (await there.get<Session[]>('/api/auth/list-sessions')).body.find(({ isCurrent }) => isCurrent)
    expect(await here.post('/api/auth/revoke-session', { id: mine?.id })).toMatchObject({ status: 200 })
    expect(await there.get('/api/me')).toMatchObject({ status: 401 })
    expect(await here.get('/api/me')).toMatchObject({ status: 200 })
  })

  it('别人的登录动不了', async () => {
    const [victim, other] = [await signedIn('leader'), await signedIn('CS-T01')]
    const { body } = await victim.get<Session[]>('/api/auth/list-sessions')
    expect(await other.post('/api/auth/revoke-session', { id: body[0]?.id })).toMatchObject({ status: 404 })
    expect(await victim.get('/api/me')).toMatchObject({ status: 200 })
  })

  it('全部下线，本处也在内', async () => {
    const [here, there] = [await signedIn('CS-T01'), await signedIn('CS-T01')]
    const { body } = await here.post<{ sessions: number }>('/api/auth/revoke-sessions')
    expect(body.sessions).toBeGreaterThanOrEqual(2)
    for (const visitor of [here, there]) expect(await visitor.get('/api/me')).toMatchObject({ status: 401 })
  })
})

describe('修改密码', () => {
  it('原密码不对不改，也算一次输错；新旧相同、太短都不行', async () => {
    const staff = await signedIn('CS-T01')
    const change = (currentPassword: string, newPassword: string) =>
      staff.post('/api/auth/change-password', { currentPassword, newPassword })
    expect(await change('wrong', '清明上河图2021#')).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'currentPassword' }] },
    })
    expect(await change(password, password)).toMatchObject({ status: 422, body: { fields: [{ path: 'newPassword' }] } })
    expect(await change(password, '短')).toMatchObject({
      status: 400,
      body: { message: 'newPassword：密码至少 10 位。' },
    })
    for (let n = 0; n < 4; n++) await change('wrong', '清明上河图2021#')
    expect(await change(password, '清明上河图2021#')).toMatchObject({ status: 429 })
  })

  it('经 HTTPS 登录的会话 cookie 只走 HTTPS', async () => {
    const { headers } = await app.visitor().fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.url.replace('http:', 'https:') },
      body: JSON.stringify({ username: 'admin', password }),
    })
    expect(headers.getSetCookie()[0]).toMatch(/; Secure/)
  })
})

describe('better-auth 自己的接口不对外', () => {
  it.each([
    'sign-up/email',
    'sign-in/email',
    'admin/create-user',
    'admin/list-users',
    'admin/set-role',
    'update-user',
    'delete-user',
    'is-username-available',
    'forget-password',
    'get-session',
  ])('/api/auth/%s 不存在', async (path) => {
    const admin = await app.signedIn('office')
    expect(await admin.post(`/api/auth/${path}`, { username: 'x', password })).toMatchObject({ status: 404 })
    expect(await admin.get(`/api/auth/${path}`)).toMatchObject({ status: 404 })
  })
})
