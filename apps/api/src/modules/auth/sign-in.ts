import { asDeed } from '../../auth/audited-adapter.ts'
import { claimAttempt, forgetFailures } from '../../auth/claim-attempt.ts'
import { normalizeUsername } from '../../auth/username.ts'
import { SYSTEM } from '../../db/audit-row.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import type { AppServices } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { authRepository, type SignIn } from './auth.repository.ts'

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
  if (!response.ok && user) await noteFailure({ deps, requestId, user })
  if (response.status === 403) throw new Refusal('FORBIDDEN', '账号已停用，请联系管理员。')
  if (!response.ok) throw new Refusal('UNAUTHORIZED', '用户名或密码不正确。')
  await forgetFailures(db.pool, username)
  return response.headers.getSetCookie()
}

/** Whoever keeps the accounts can see in the log what was tried on them. Names nobody has are not noted: anybody can make those up. */
async function noteFailure({ deps, requestId, user }: Omit<Deps, 'headers'> & { user: SignIn }): Promise<void> {
  await withTransaction({ db: deps.db, actor: user, requestId }, ({ audit }) =>
    audit({ action: 'sign-in-failed', entity: 'user', entityId: user.id, unitCode: user.unitCode }),
  )
}
