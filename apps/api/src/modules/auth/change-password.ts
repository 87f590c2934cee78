import { asDeed } from '../../auth/audited-adapter.ts'
import { claimAttempt, forgetFailures } from '../../auth/claim-attempt.ts'
import { normalizeUsername } from '../../auth/username.ts'
import { Refusal } from '../../refusal.ts'
import type { OwnSignIn } from './own-sessions.ts'

/**
 * 修改密码: ends every session of the user and begins a new one here. Wrong guesses at the old password count like
 * failed sign-ins.
 * @returns the cookies of the new session
 * @throws Refusal UNPROCESSABLE for a wrong old password or an unchanged one, TOO_MANY_ATTEMPTS
 */
export async function changePassword(
  { deps, requestId, headers, user }: OwnSignIn,
  passwords: { currentPassword: string; newPassword: string },
): Promise<string[]> {
  if (passwords.currentPassword === passwords.newPassword) throw refused('newPassword', '新密码不能与原密码相同。')
  const { db, auth } = deps
  const username = normalizeUsername(user.username)
  await claimAttempt(db.pool, username)
  const note = { action: 'change-password', entity: 'user', entityId: user.id, unitCode: user.unit?.code ?? null }
  const response = await asDeed(
    {
      actor: user,
      note,
      requestId,
      also: (prisma) => prisma.user.update({ where: { id: user.id }, data: { mustChangePassword: false } }),
    },
    () => auth.api.changePassword({ body: { ...passwords, revokeOtherSessions: true }, headers, asResponse: true }),
  )
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`)
  if (!response.ok) throw refused('currentPassword', '原密码不正确。')
  await forgetFailures(db.pool, username)
  return response.headers.getSetCookie()
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
