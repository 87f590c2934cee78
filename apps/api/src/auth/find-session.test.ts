import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { pino } from 'pino'
import { createAuth } from './create-auth.ts'
import { findSession } from './find-session.ts'
import { readSessionToken, writeSessionCookie } from './session-cookie.ts'
import { signInRow } from '../testing/people.ts'

const db = await testDatabase()
const auth = await createAuth({ db, log: pino({ level: 'silent' }) })

/** Whom each of the two look-ups lets in by this Cookie header. */
async function letIn(cookie: string) {
  const token = readSessionToken(cookie, auth.secret)
  const ours = token === null ? null : await findSession(db.pool, token)
  const theirs = await auth.api.getSession({ headers: new Headers({ cookie }) })
  return { ours: ours?.user.id ?? null, theirs: theirs?.user.id ?? null }
}

async function somebody() {
  const cookie = await signInRow(db, auth.secret, { role: 'staff', unit: 'CS-T01' })
  const { ours } = await letIn(cookie)
  if (!ours) throw new Error('nobody signed in')
  return { cookie, id: ours }
}

const NOBODY = { ours: null, theirs: null }

describe('我们的会话查询与 better-auth 自己的查询说的是同一回事', () => {
  it('有效的会话：是同一个人', async () => {
    const { cookie, id } = await somebody()
    expect(await letIn(cookie)).toEqual({ ours: id, theirs: id })
    expect(await letIn(`other=1; ${cookie}; more=a=b`)).toEqual({ ours: id, theirs: id })
  })

  it('better-auth 自己签发的 cookie，我们认得', async () => {
    const { id } = await somebody()
    const password = await auth.password.hash('清明上河图2021#')
    await db.prisma.account.create({ data: { id, accountId: id, providerId: 'credential', userId: id, password } })
    const { username } = await db.prisma.user.findUniqueOrThrow({ where: { id } })
    const body = { username: username ?? '', password: '清明上河图2021#' }
    const response = await auth.api.signInUsername({ body, asResponse: true, headers: new Headers() })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(await letIn(cookie.split(';')[0] ?? '')).toEqual({ ours: id, theirs: id })
  })

  it('过期的会话：谁也不是', async () => {
    const { cookie, id } = await somebody()
    await db.pool.query(`update sessions set expires_at = now() - interval '1 second' where user_id = $1`, [id])
    expect(await letIn(cookie)).toEqual(NOBODY)
  })

  it('已退出的会话：谁也不是', async () => {
    const { cookie } = await somebody()
    await auth.api.signOut({ headers: new Headers({ cookie }) })
    expect(await letIn(cookie)).toEqual(NOBODY)
  })

  it('删除了的用户：谁也不是', async () => {
    const { cookie, id } = await somebody()
    await db.pool.query('delete from users where id = $1', [id])
    expect(await letIn(cookie)).toEqual(NOBODY)
  })

  it('伪造的 cookie：谁也不是', async () => {
    const { cookie } = await somebody()
    const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))
    const [token = '', signature = ''] = value.split('.')
    const name = cookie.slice(0, cookie.indexOf('='))
    const write = (forged: string) => `${name}=${encodeURIComponent(forged)}`
    for (const forged of [
      // The first character: the last one carries bits that no signature uses.
      write(`${token}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`),
      write(`${token}x.${signature}`),
      write(`${token}.`),
      write(`.${signature}`),
      write(token),
      write(`${token}.${signature}${signature}`),
      writeSessionCookie(token, 'another secret'),
      `${name}=%E0%A4%A`,
      `${name}=`,
      `x${cookie}`,
      '',
    ]) {
      expect([forged, await letIn(forged)]).toEqual([forged, NOBODY])
    }
  })

  it('停用的用户：我们当场就不认，better-auth 要等会话被删', async () => {
    const { cookie, id } = await somebody()
    await db.pool.query('update users set banned = true where id = $1', [id])
    expect((await letIn(cookie)).ours).toBeNull()
    await db.pool.query(`update users set ban_expires = now() - interval '1 second' where id = $1`, [id])
    expect(await letIn(cookie)).toEqual({ ours: id, theirs: id })
  })

  it('没有角色、或角色不是我们的：进不来', async () => {
    const { cookie, id } = await somebody()
    for (const role of [null, 'admin', 'staff,office']) {
      await db.pool.query('update users set role = $2 where id = $1', [id, role])
      expect((await letIn(cookie)).ours).toBeNull()
    }
  })
})

describe('数据版本与会话同时读到', () => {
  it('事实一变，版本就变；没变就不变', async () => {
    const { cookie } = await somebody()
    const token = readSessionToken(cookie, auth.secret) ?? ''
    const version = async () => (await findSession(db.pool, token))?.dataVersion
    const before = await version()
    expect(await version()).toBe(before)
    await db.pool.query(
      `insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
       values ($1, $1, $1, '镇街', 99, '2021-01-01')`,
      [randomUUID()],
    )
    expect(await version()).toBe((before ?? 0n) + 1n)
  })
})
