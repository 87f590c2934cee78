import type { UserSession } from '@mingkao/contract'
import { asDeed } from '../../auth/audited-adapter.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { AppServices } from '../../deps.ts'
import { Refusal } from '../../refusal.ts'
import { authRepository } from './auth.repository.ts'

export type OwnSignIn = { deps: AppServices; requestId: string; headers: Headers; user: SignedInUser }

/** 登录设备: where the user is signed in, the newest first. */
export async function listOwnSessions({ deps, user }: OwnSignIn): Promise<UserSession[]> {
  const sessions = await authRepository(deps.db.prisma).listSessions(user.id, new Date())
  return sessions.map((session) => ({ ...session, isCurrent: session.id === user.sessionId }))
}

/** 使一处下线. @throws Refusal NOT_FOUND for a session that is not the user's own */
export async function revokeOwnSession({ deps, requestId, headers, user }: OwnSignIn, id: string): Promise<void> {
  const token = await authRepository(deps.db.prisma).findToken(user.id, id)
  if (!token) throw new Refusal('NOT_FOUND', '这处登录已经下线。')
  const note = { action: 'revoke-session', entity: 'session', entityId: id, unitCode: user.unit?.code ?? null }
  await asDeed({ actor: user, note, requestId }, () => deps.auth.api.revokeSession({ body: { token }, headers }))
}

/** 全部下线, the asking session included. @returns how many sessions ended */
export async function signOutEverywhere({ deps, requestId, headers, user }: OwnSignIn): Promise<number> {
  const sessions = await authRepository(deps.db.prisma).countSessions(user.id)
  const note = {
    action: 'sign-out-everywhere',
    entity: 'user',
    entityId: user.id,
    unitCode: user.unit?.code ?? null,
    before: { sessions },
  }
  await asDeed({ actor: user, note, requestId }, () => deps.auth.api.revokeSessions({ headers }))
  return sessions
}

/** 退出登录. @returns the cookies that take the session out of the browser */
export async function signOut({ deps, requestId, headers, user }: OwnSignIn): Promise<string[]> {
  const note = { action: 'sign-out', entity: 'session', entityId: user.sessionId, unitCode: user.unit?.code ?? null }
  const response = await asDeed({ actor: user, note, requestId }, () =>
    deps.auth.api.signOut({ headers, asResponse: true }),
  )
  return response.headers.getSetCookie()
}
