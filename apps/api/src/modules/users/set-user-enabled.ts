import type { User } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'
import { keepUser, type Keeping } from './keep-user.ts'
import { requireSomebodyElse } from './manageable-users.ts'
import type { KeptUser, usersRepository } from './users.repository.ts'

/**
 * 停用: the account is out at once, wherever it is signed in.
 * @throws Refusal NOT_FOUND, FORBIDDEN, UNPROCESSABLE for oneself and for the last who can keep the installation going
 */
export function disableUser(keeping: Keeping, id: string): Promise<User> {
  requireSomebodyElse(keeping.keeper, id, '不能停用自己的账号。')
  return keepUser(keeping, id, 'disable-user', async (users, user) => {
    await requireAnother(users, user)
    await users.setEnabled(id, false)
    const sessions = await users.endSessions(id)
    return { before: { isEnabled: user.isEnabled, sessions }, after: { isEnabled: false, sessions: 0 } }
  })
}

/** 恢复. @throws Refusal NOT_FOUND, FORBIDDEN */
export function enableUser(keeping: Keeping, id: string): Promise<User> {
  return keepUser(keeping, id, 'enable-user', async (users, user) => {
    await users.setEnabled(id, true)
    await users.forgetFailures(user.username)
    return { before: { isEnabled: user.isEnabled }, after: { isEnabled: true } }
  })
}

const LAST_ONE = {
  office: '这是最后一个可用的区政府办管理员账号，停用后无人管理数据。请先另建一个。',
  operator: '这是最后一个可用的运维账号，停用后无人管理账号。请先另建一个。',
}

async function requireAnother(users: ReturnType<typeof usersRepository>, { id, role }: KeptUser): Promise<void> {
  if (role !== 'office' && role !== 'operator') return
  if ((await users.countOthers(role, id)) === 0) throw new Refusal('UNPROCESSABLE', LAST_ONE[role])
}
