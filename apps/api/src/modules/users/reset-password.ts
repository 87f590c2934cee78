import type { User } from '@mingkao/contract'
import { hashPassword } from 'better-auth/crypto'
import { keepUser, type Keeping, requireKept } from './keep-user.ts'
import { requireSomebodyElse } from './manageable-users.ts'
import { oneTimePassword } from './one-time-password.ts'

/**
 * 重置密码: a new one that is shown once; every session ends, a lock for wrong passwords too.
 * @throws Refusal NOT_FOUND, FORBIDDEN, UNPROCESSABLE for one's own
 */
export async function resetPassword(keeping: Keeping, id: string): Promise<{ user: User; password: string }> {
  requireSomebodyElse(keeping.keeper, id, '自己的密码请用“修改密码”更换。')
  await requireKept(keeping, id)
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  const user = await keepUser(keeping, id, 'reset-password', async (users, { username }) => {
    await users.setPassword(id, passwordHash)
    await users.requirePasswordChange(id)
    await users.forgetFailures(username)
    return { before: { sessions: await users.endSessions(id) }, after: { mustChangePassword: true } }
  })
  return { user, password }
}

/** 要求改密: the next thing the user can do is to choose a new password. @throws Refusal NOT_FOUND, FORBIDDEN */
export function requirePasswordChange(keeping: Keeping, id: string): Promise<User> {
  return keepUser(keeping, id, 'require-password-change', async (users, { mustChangePassword }) => {
    await users.requirePasswordChange(id)
    return { before: { mustChangePassword }, after: { mustChangePassword: true } }
  })
}

/** 全部下线. @returns how many sessions ended @throws Refusal NOT_FOUND, FORBIDDEN */
export async function signUserOut(keeping: Keeping, id: string): Promise<{ sessions: number }> {
  let sessions = 0
  await keepUser(keeping, id, 'sign-out-user', async (users) => {
    sessions = await users.endSessions(id)
    return { before: { sessions }, after: { sessions: 0 } }
  })
  return { sessions }
}
