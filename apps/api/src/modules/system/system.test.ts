import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { offerFirstAdmin } from './index.ts'

const app = await buildApp()
const chief = { username: '王主任', name: '王主任', password: '清明上河图2021#' }
const byLink = (token: string, person: object = chief) => app.visitor().post('/api/setup', { token, ...person })

describe('首次设置', () => {
  it('一次性链接只能用一次，几个人同时用也只建一个管理员，建好就能登录', async () => {
    const token = (await offerFirstAdmin(app.deps)) ?? ''
    const other = (await offerFirstAdmin(app.deps)) ?? ''
    expect(await app.visitor().get(`/api/setup?token=${token}`)).toMatchObject({ body: { isValid: true } })
    const kept = await app.deps.db.prisma.verification.findMany()
    expect(kept.map(({ value }) => value)).not.toContain(token)
    expect(await byLink('forged')).toMatchObject({ status: 403 })
    expect(await byLink(token, { ...chief, password: '短' })).toMatchObject({ status: 400 })
    const answers = await Promise.all([
      byLink(token),
      byLink(token, { ...chief, username: '李主任' }),
      byLink(other, { ...chief, username: '赵主任' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403, 403])
    expect(await app.visitor().get(`/api/setup?token=${other}`)).toMatchObject({ body: { isValid: false } })
    expect(await offerFirstAdmin(app.deps)).toBeNull()
    const admins = await app.deps.db.prisma.user.findMany({ where: { role: 'office' } })
    expect(admins).toHaveLength(1)
    const { username } = admins[0] ?? {}
    const { headers, body } = await app
      .visitor()
      .post('/api/auth/sign-in/username', { username, password: chief.password })
    expect(body).toMatchObject({ role: 'office', mustChangePassword: false })
    const visitor = openVisitor(app.url, headers.getSetCookie()[0]?.split(';')[0])
    expect(await visitor.get('/api/setup/state')).toMatchObject({
      body: { hasUnits: false, hasScheme: false, hasPeriod: false },
    })
  })

  it('启用方案、建立周期，一步步补齐', async () => {
    const office = await app.signedIn('office')
    expect(await office.post('/api/setup/scheme', { effectiveFrom: '2022-01-01' })).toMatchObject({ status: 200 })
    expect(await office.post('/api/setup/scheme', { effectiveFrom: '2023-01-01' })).toMatchObject({ status: 409 })
    const period = {
      year: 2022,
      quarter: 1,
      checkAt: '2022-04-08T18:00:00+08:00',
      dataAsOf: '2022-04-08T18:00:00+08:00',
    }
    expect(await office.post('/api/setup/period', period)).toMatchObject({ status: 200, body: { id: '2022Q1' } })
    expect(await office.post('/api/setup/period', period)).toMatchObject({ status: 409 })
    expect(
      await office.post('/api/setup/period', { ...period, quarter: null, checkAt: null, dataAsOf: null }),
    ).toMatchObject({
      body: { id: '2022' },
    })
    expect(await app.deps.db.prisma.period.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      {
        id: '2022',
        label: '2022年',
        kind: 'year',
        startsOn: new Date('2022-01-01'),
        endsOn: new Date('2022-12-31'),
        checkAt: null,
      },
      {
        id: '2022Q1',
        label: '2022年第一季度',
        endsOn: new Date('2022-03-31'),
        checkAt: new Date('2022-04-08T10:00:00Z'),
      },
    ])
    expect(await office.get('/api/setup/state')).toMatchObject({
      body: { hasUnits: false, hasScheme: true, hasPeriod: true },
    })
  })

  it.each([
    [{ checkAt: null, dataAsOf: '2022-07-08T18:00:00+08:00' }, 'dataAsOf'],
    [{ checkAt: '2022-03-31T18:00:00+08:00', dataAsOf: null }, 'checkAt'],
  ])('说不通的时间被拒绝', async (times, path) => {
    const office = await app.signedIn('office')
    const answer = await office.post('/api/setup/period', { year: 2022, quarter: 2, ...times })
    expect(answer).toMatchObject({ status: 422, body: { fields: [{ path }] } })
  })
})

describe('系统信息', () => {
  it('今天是考核的今天', async () => {
    const leader = await app.signedIn('leader')
    expect(await leader.get('/api/system')).toMatchObject({
      body: { today: '2021-10-11', isDemo: false, areSchemePointsConfirmed: false },
    })
  })
})
