import { betterAuth } from 'better-auth'
import { admin, username } from 'better-auth/plugins'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { auditedAdapter } from './audited-adapter.ts'
import { authSecret } from './auth-secret.ts'
import { COOKIE_PREFIX } from './session-cookie.ts'
import { isUsername, normalizeUsername } from './username.ts'

const SEVEN_DAYS = 7 * 24 * 60 * 60

/**
 * 登录: better-auth with names instead of e-mail addresses. It is called by our own routes only and serves none itself:
 * what is not in the contract can't be reached. Nobody signs up; sessions end seven days after the sign-in; failures
 * are counted by `claim-attempt.ts`, since better-auth counts them by address and one office shares one.
 */
export async function createAuth({ db, log }: { db: Database; log: Logger }) {
  const secret = await authSecret(db)
  const better = betterAuth({
    secret,
    baseURL: 'http://localhost',
    database: auditedAdapter(db),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: SEVEN_DAYS, disableSessionRefresh: true },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameValidator: isUsername,
        usernameNormalization: normalizeUsername,
      }),
      admin({ defaultRole: 'staff' }),
    ],
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: COOKIE_PREFIX, useSecureCookies: false, ipAddress: { ipAddressHeaders: [PEER_ADDRESS] } },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ from: 'better-auth' }, message) },
  })
  return { api: better.api, password: (await better.$context).password, secret }
}

/** Carries the address of the other end of the connection; set by us, never taken from a request. */
export const PEER_ADDRESS = 'x-mingkao-peer'

export type Auth = Awaited<ReturnType<typeof createAuth>>
