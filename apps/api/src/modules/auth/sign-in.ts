import { asDeed } from '../../auth/audited-adapter.ts'
import { claimAttempt, forgetFailures } from '../../auth/claim-attempt.ts'
import { normalizeUsername } from '../../auth/username.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import type { AppServices } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { authRepository } from './auth.repository.ts'

export type SignInInput = { username: string; password: string; rememberMe: boolean }

type Deps = { deps: AppServices; requestId: string; headers: Headers }

/**
 * 登录. Says the same of an unknown name and a wrong password, and takes as long for both.
 * @returns the cookies of the new session
 * @throws Refusal UNAUTHORIZED, FORBIDDEN for a disabled account, TOO_MANY_ATTEMPTS
 */
export async function signIn({ deps, requestId, headers }: Deps, input: SignInInput): Promise<string[]> {
  const { db, auth } = deps
  const username = normalizeUsername(input.username)
  await claimAttempt(db.pool, username)
  const user = await authRepository(db.prisma).findByUsername(username)
  const note = { action: 'sign-in', entity: 'user', entityId: user?.id ?? null, unitCode: user?.unitCode ?? null }
  const response = await asDeed({ actor: user ?? SYSTEM, note, requestId }, () =>
    auth.api.signInUsername({ body: { ...input, username }, headers, asResponse: true }),
  )
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`)
  if (response.status === 403) throw new Refusal('FORBIDDEN', '账号已停用，请联系管理员。')
  if (!response.ok) throw new Refusal('UNAUTHORIZED', '用户名或密码不正确。')
  await forgetFailures(db.pool, username)
  return response.headers.getSetCookie()
}
