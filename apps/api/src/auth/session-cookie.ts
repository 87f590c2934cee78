import { createHmac, timingSafeEqual } from 'node:crypto'

/** better-auth's prefix for our cookies; browsers send it for every port of a host, hence a name of our own. */
export const COOKIE_PREFIX = 'mingkao'

const NAME = `${COOKIE_PREFIX}.session_token`

/**
 * The session token of a request, taken from the cookie better-auth has signed: `token.signature`, HMAC-SHA-256 in
 * base64, percent-encoded.
 * @param cookies the request's Cookie header
 * @returns null for no cookie, and for one we have not signed
 */
export function readSessionToken(cookies: string | undefined, secret: string): string | null {
  const value = cookies && findCookie(cookies)
  if (!value) return null
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(sign(token, secret))
  return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The Cookie header of a session: what tests and tools send. */
export function writeSessionCookie(token: string, secret: string): string {
  return `${NAME}=${encodeURIComponent(`${token}.${sign(token, secret)}`)}`
}

function sign(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64')
}

function findCookie(cookies: string): string | null {
  for (const part of cookies.split(';')) {
    const equals = part.indexOf('=')
    if (equals < 0 || part.slice(0, equals).trim() !== NAME) continue
    try {
      return decodeURIComponent(part.slice(equals + 1).trim())
    } catch {
      return null
    }
  }
  return null
}
