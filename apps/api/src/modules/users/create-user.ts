import { randomUUID } from 'node:crypto'
import type { Role, User } from '@mingkao/contract'
import { hashPassword } from 'better-auth/crypto'
import { requireUsername } from '../../auth/username.ts'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { Keeping } from './keep-user.ts'
import { requireKeeperOf } from './manageable-users.ts'
import { oneTimePassword } from './one-time-password.ts'
import { userList, usersRepository } from './users.repository.ts'

export type UserInput = { username: string; name: string; role: Role; unit: string | null }

/**
 * 新建用户, with a password that is shown once and changed at the first sign-in.
 * @throws Refusal FORBIDDEN, and as addAccount does
 */
export async function createUser(
  { keeper, write }: Keeping,
  input: UserInput,
): Promise<{ user: User; password: string }> {
  requireKeeperOf(keeper, input.role)
  const { id, password } = await addAccount(write, input)
  return { user: await userList(write.db.pool).get(id), password }
}

/** @throws Refusal CONFLICT for a name in use, UNPROCESSABLE for a name or unit that won't do */
export async function addAccount(write: WriteContext, input: UserInput): Promise<{ id: string; password: string }> {
  const { name, role, unit } = input
  const username = requireUsername(input.username)
  if (role === 'staff' && unit === null) throw refused('unit', '经办人员须绑定一个单位，请选择单位。')
  if (role !== 'staff' && unit !== null) throw refused('unit', '只有经办人员绑定单位，请清空单位。')
  const id = randomUUID()
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  await withTransaction(write, async ({ prisma, audit }) => {
    const users = usersRepository(prisma)
    await users.takeTurn()
    if (await users.isTaken(username)) throw taken()
    const unitId = unit === null ? null : await users.findUnit(unit)
    if (unit !== null && unitId === null) throw refused('unit', `没有编码为 ${unit} 的单位，请重新选择。`)
    await users.create({ id, username, displayUsername: input.username, name, role, unitId, passwordHash })
    const after = { username: input.username, name, role, unit }
    await audit({ action: 'create-user', entity: 'user', entityId: id, unitCode: unit, after })
  })
  return { id, password }
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}

function taken(): Refusal {
  const message = '这个用户名已有人使用，请换一个。'
  return new Refusal('CONFLICT', message, { fields: [{ path: 'username', message }] })
}
