import { describe, expect, it } from 'vitest'
import type { User } from '@mingkao/contract'
import { buildApp } from '../../testing/build-app.ts'
import { unitRow } from '../../testing/people.ts'
import { openVisitor, type Visitor } from '../../testing/visitor.ts'

const app = await buildApp()
/** An installation with nobody in it yet. */
const small = await buildApp()
await unitRow(app.deps.db, 'CS-T01')
const office = await app.signedIn('office', { username: '王主任' })
const operator = await app.signedIn('operator', { username: 'ops-1' })
const strongPassword = '清明上河图2021#'

type Created = { user: User; password: string }

const staff = (username: string) => ({ username, name: '林晓', role: 'staff', unit: 'CS-T01' })

async function create(keeper: Visitor, person: object): Promise<Created> {
  const { status, body } = await keeper.post<Created>('/api/users', person)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

async function signIn(username: string, password: string) {
  const answer = await app.visitor().post('/api/auth/sign-in/username', { username, password })
  return { ...answer, visitor: openVisitor(app.url, answer.headers.getSetCookie()[0]?.split(';')[0]) }
}

describe('新建用户', () => {
  it('一次性密码能登录一次，改密之前什么都做不了，改密之后一切正常', async () => {
    const { user, password } = await create(office, staff('东升街道-林晓'))
    expect(user).toMatchObject({
      username: '东升街道-林晓',
      isEnabled: true,
      mustChangePassword: true,
      lastSignInAt: null,
    })
    const { visitor, body } = await signIn('东升街道-林晓', password)
    expect(body).toMatchObject({ mustChangePassword: true })
    expect(await visitor.get('/api/system')).toMatchObject({ status: 403, body: { code: 'PASSWORD_CHANGE_REQUIRED' } })
    expect(await visitor.get('/api/me')).toMatchObject({ status: 200 })
    const changed = await visitor.post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: strongPassword,
    })
    expect(changed).toMatchObject({ status: 200, body: { mustChangePassword: false } })
    const renewed = openVisitor(app.url, changed.headers.getSetCookie()[0]?.split(';')[0])
    expect(await renewed.get('/api/system')).toMatchObject({ status: 200 })
    expect(await visitor.get('/api/me')).toMatchObject({ status: 401 })
    expect(await signIn('东升街道-林晓', password)).toMatchObject({ status: 401 })
    const { body: list } = await office.get<{ rows: User[] }>('/api/users?q=林晓')
    expect(list.rows[0]?.lastSignInAt).toMatch(/^20\d\d-/)
  })

  it('用户名不分大小写和全半角，同名不能再建', async () => {
    await create(office, staff('CS-T01-a'))
    const again = await office.post('/api/users', staff('ＣＳ-t01-A'))
    expect(again).toMatchObject({
      status: 409,
      body: { message: '这个用户名已有人使用，请换一个。', fields: [{ path: 'username' }] },
    })
  })

  it('两人同时建同名用户，只成一个', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => office.post('/api/users', staff('同名'))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  })

  it.each([
    [{ ...staff('甲乙'), unit: null }, '经办人员须绑定一个单位，请选择单位。'],
    [{ ...staff('甲乙'), unit: 'CS-T99' }, '没有编码为 CS-T99 的单位，请重新选择。'],
    [{ ...staff('-甲乙') }, '用户名只能由汉字、字母、数字和 - _ . @ 组成，首尾须为汉字、字母或数字。'],
    [{ ...staff('甲 乙') }, '用户名只能由汉字、字母、数字和 - _ . @ 组成，首尾须为汉字、字母或数字。'],
  ])('不合规则的写法说明原因', async (person, message) => {
    expect(await office.post('/api/users', person)).toMatchObject({ status: 422, body: { message } })
  })

  it('区政府办只建经办人员，其他角色由运维建', async () => {
    const leader = { username: '李区长', name: '李区长', role: 'leader', unit: null }
    expect(await office.post('/api/users', leader)).toMatchObject({ status: 403 })
    expect((await create(operator, leader)).user).toMatchObject({ role: 'leader', unit: null })
  })
})

describe('停用与恢复', () => {
  it('停用立即生效，原会话失效，也不能再登录；恢复后可以', async () => {
    const { user, password } = await create(office, staff('停用甲'))
    const { visitor } = await signIn('停用甲', password)
    expect(await office.post(`/api/users/${user.id}/disable`)).toMatchObject({
      status: 200,
      body: { isEnabled: false },
    })
    expect(await visitor.get('/api/me')).toMatchObject({ status: 401 })
    expect(await signIn('停用甲', password)).toMatchObject({
      status: 403,
      body: { message: '账号已停用，请联系管理员。' },
    })
    expect(await office.post(`/api/users/${user.id}/enable`)).toMatchObject({ status: 200, body: { isEnabled: true } })
    expect(await visitor.get('/api/me')).toMatchObject({ status: 401 })
    expect(await signIn('停用甲', password)).toMatchObject({ status: 200 })
  })

  it('谁也不能停用自己', async () => {
    const { body } = await operator.get<{ id: string }>('/api/me')
    expect(await operator.post(`/api/users/${body.id}/disable`)).toMatchObject({
      status: 422,
      body: { message: '不能停用自己的账号。' },
    })
  })

  it('最后一个区政府办管理员不能停用', async () => {
    const { body } = await office.get<{ id: string }>('/api/me')
    expect(await operator.post(`/api/users/${body.id}/disable`)).toMatchObject({ status: 422 })
    expect(await office.get('/api/me')).toMatchObject({ status: 200 })
  })

  it('仅有的两个运维同时停用对方，留下一个', async () => {
    const two = [await small.signedIn('operator'), await small.signedIn('operator')] as const
    const [a, b] = await Promise.all(two.map(async (one) => (await one.get<{ id: string }>('/api/me')).body.id))
    await Promise.all([two[0].post(`/api/users/${b}/disable`), two[1].post(`/api/users/${a}/disable`)])
    const left = await small.deps.db.prisma.user.count({ where: { role: 'operator', banned: false } })
    expect(left).toBe(1)
  })

  it('区政府办管不了运维的账号，查无此人说查无此人', async () => {
    const victim = await app.signedIn('operator')
    const { body } = await victim.get<{ id: string }>('/api/me')
    for (const act of ['disable', 'enable', 'reset-password', 'require-password-change', 'sign-out']) {
      expect(await office.post(`/api/users/${body.id}/${act}`)).toMatchObject({ status: 403 })
      expect(await office.post(`/api/users/nobody/${act}`)).toMatchObject({
        status: 404,
        body: { message: '没有这个用户。' },
      })
    }
    expect(await victim.get('/api/me')).toMatchObject({ status: 200 })
  })
})

describe('重置密码', () => {
  it('旧密码作废、各处下线、锁定解除，新密码须再改', async () => {
    const { user, password } = await create(office, staff('忘密码'))
    const { visitor } = await signIn('忘密码', password)
    for (let n = 0; n < 5; n++) await signIn('忘密码', 'wrong')
    expect(await signIn('忘密码', password)).toMatchObject({ status: 429 })
    const { body } = await office.post<Created>(`/api/users/${user.id}/reset-password`)
    expect(body.password).not.toBe(password)
    expect(await visitor.get('/api/me')).toMatchObject({ status: 401 })
    expect(await signIn('忘密码', body.password)).toMatchObject({ status: 200, body: { mustChangePassword: true } })
    expect(await signIn('忘密码', password)).toMatchObject({ status: 401 })
  })

  it('要求改密后，人还在线，但只能先改密', async () => {
    const person = await app.signedIn('staff', { unit: 'CS-T01' })
    const { body } = await person.get<{ id: string }>('/api/me')
    await office.post(`/api/users/${body.id}/require-password-change`)
    expect(await person.get('/api/system')).toMatchObject({ status: 403, body: { code: 'PASSWORD_CHANGE_REQUIRED' } })
  })
})

describe('用户列表', () => {
  it('区政府办只看到经办人员，运维看到所有人', async () => {
    const { body: seen } = await office.get<{ rows: User[] }>('/api/users?pageSize=500')
    expect(new Set(seen.rows.map(({ role }) => role))).toEqual(new Set(['staff']))
    const { body: all } = await operator.get<{ rows: User[] }>('/api/users?pageSize=500')
    expect(new Set(all.rows.map(({ role }) => role))).toEqual(new Set(['staff', 'office', 'leader', 'operator']))
  })

  it.each([
    ['%', 0],
    ['_', 0],
    ['林晓', 1],
    ["' or 1=1 --", 0],
    [String.raw`\\`, 0],
  ])('搜索“%s”按字面找', async (q, found) => {
    const { status, body } = await office.get<{ total: number }>(`/api/users?q=${encodeURIComponent(q)}`)
    expect(status).toBe(200)
    expect(Math.min(body.total, 1)).toBe(found)
  })

  it('翻到最后一页之后，没有行，总数不变', async () => {
    const { body: first } = await operator.get<{ total: number }>('/api/users?pageSize=2')
    const { body } = await operator.get<{ total: number; rows: User[] }>('/api/users?page=2147483647&pageSize=500')
    expect(body).toMatchObject({ rows: [], total: first.total })
  })
})
