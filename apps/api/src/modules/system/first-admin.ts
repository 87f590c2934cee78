import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { requireUsername } from '../../auth/username.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { firstAdminRepository } from './first-admin.repository.ts'

const LINK_DAYS = 7

type Deps = { db: Database }

export type FirstAdmin = { token: string; username: string; name: string; password: string }

/**
 * 首次设置链接: while there is no office administrator, every start makes a link of its own, good for one use within a
 * week. Only its hash is kept.
 * @returns the token; null once there is an administrator
 */
export async function offerFirstAdmin({ db }: Deps): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  return withTransaction({ db, actor: SYSTEM }, async ({ prisma, audit }) => {
    const repository = firstAdminRepository(prisma)
    if (await repository.hasAdmin()) return null
    const expiresAt = new Date(Date.now() + LINK_DAYS * 86_400_000)
    await repository.addLink(randomUUID(), hashOf(token), expiresAt)
    await audit({ action: 'offer-first-admin', entity: 'user', after: { expiresAt } })
    return token
  })
}

/** Whether a link still opens. */
export async function checkFirstAdmin({ db }: Deps, token: string): Promise<boolean> {
  const repository = firstAdminRepository(db.prisma)
  return !(await repository.hasAdmin()) && (await repository.isLink(hashOf(token), new Date()))
}

/**
 * Makes the first office administrator by a link, which then opens no more, nor does any other.
 * @throws Refusal FORBIDDEN for a link that does not open, CONFLICT or UNPROCESSABLE for a user name that won't do
 */
export async function createFirstAdmin({ db }: Deps, requestId: string, input: FirstAdmin): Promise<string> {
  const { token, username, name, password } = input
  if (!(await checkFirstAdmin({ db }, token))) throw used()
  const known = requireUsername(username)
  const passwordHash = await hashPassword(password)
  const id = randomUUID()
  await withTransaction({ db, actor: SYSTEM, requestId }, async ({ prisma, audit }) => {
    const repository = firstAdminRepository(prisma)
    await repository.takeTurn()
    if ((await repository.hasAdmin()) || !(await repository.isLink(hashOf(token), new Date()))) throw used()
    if (await repository.isTaken(known)) throw taken()
    await repository.createAdmin({ id, username, name, passwordHash })
    await repository.removeLinks()
    const after = { username, name, role: 'office' }
    await audit({ action: 'create-first-admin', entity: 'user', entityId: id, after })
  })
  return username
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function used(): Refusal {
  return new Refusal(
    'FORBIDDEN',
    '链接已失效：用过一次、已过期，或已有管理员。请重新启动系统取得新链接，或请管理员建账号。',
  )
}

function taken(): Refusal {
  const message = '这个用户名已有人使用，请换一个。'
  return new Refusal('CONFLICT', message, { fields: [{ path: 'username', message }] })
}
