import { authHeaders } from '../../auth/auth-headers.ts'
import { findSession } from '../../auth/find-session.ts'
import { readSessionToken } from '../../auth/session-cookie.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { os, publicOs } from '../../http/implementer.ts'
import type { RequestContext, SignedInContext } from '../../http/request-context.ts'
import { Refusal } from '../../refusal.ts'
import { presentMe } from './auth.presenter.ts'
import { changePassword } from './change-password.ts'
import { listOwnSessions, type OwnSignIn, revokeOwnSession, signOut, signOutEverywhere } from './own-sessions.ts'
import { signIn } from './sign-in.ts'

export const authRoutes = {
  me: os.auth.me.handler(({ context }) => presentMe(context.user)),
  signIn: publicOs.auth.signIn.handler(async ({ input, context }) => {
    const { deps, requestId, req } = context
    return presentMe(await setCookies(context, await signIn({ deps, requestId, headers: authHeaders(req) }, input)))
  }),
  signOut: publicOs.auth.signOut.handler(async ({ context }) => {
    const { user } = context
    if (user) context.res.appendHeader('set-cookie', await signOut(own({ ...context, user })))
    return { sessions: user ? 1 : 0 }
  }),
  changePassword: os.auth.changePassword.handler(async ({ input, context }) =>
    presentMe(await setCookies(context, await changePassword(own(context), input))),
  ),
  sessions: os.auth.sessions.handler(({ context }) => listOwnSessions(own(context))),
  revokeSession: os.auth.revokeSession.handler(async ({ input, context }) => {
    await revokeOwnSession(own(context), input.id)
    return { sessions: 1 }
  }),
  signOutEverywhere: os.auth.signOutEverywhere.handler(async ({ context }) => ({
    sessions: await signOutEverywhere(own(context)),
  })),
}

function own({ deps, requestId, req, user }: Omit<SignedInContext, 'dataVersion'>): OwnSignIn {
  return { deps, requestId, user, headers: authHeaders(req) }
}

/**
 * Hands the new session's cookies to the browser. Behind a proxy that speaks HTTPS, which the browser's Origin tells,
 * they travel by HTTPS alone.
 * @returns whom they let in
 */
async function setCookies({ deps, req, res }: RequestContext, cookies: string[]): Promise<SignedInUser> {
  const token = readSessionToken(cookies.map((cookie) => cookie.split(';')[0]).join(';'), deps.auth.secret)
  const session = token && (await findSession(deps.db.pool, token))
  if (!session) throw new Refusal('FORBIDDEN', '账号尚未分配角色，请联系管理员。')
  const isSecure = req.headers.origin?.startsWith('https:') === true
  res.appendHeader('set-cookie', isSecure ? cookies.map((cookie) => `${cookie}; Secure`) : cookies)
  return session.user
}
