import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { AddressGuard } from './address-guard.ts'
import { VisitFailure } from './visit-failure.ts'

const CONNECT_TIMEOUT_MS = 10_000

/**
 * Connections that only go where the guard allows: every connection looks its name up itself and connects to an address
 * it has checked, so that a name which resolves differently the second time (DNS rebinding) gains nothing.
 */
export function guardedAgent(guard: AddressGuard, resolve: typeof lookup = lookup): Agent {
  const guardedLookup: LookupFunction = (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const allowed = addresses.filter(({ address }) => guard.allows(address))
      const [first] = allowed
      if (!first) return callback(blocked(host), '', 0)
      if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
  return new Agent({
    connect: { lookup: guardedLookup, timeout: CONNECT_TIMEOUT_MS },
    connections: 16,
    keepAliveTimeout: 4000,
  })
}

/** An address written as such is never looked up: it is checked before anything is sent. @throws VisitFailure */
export function requireAllowedLiteral(url: URL, guard: AddressGuard): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !guard.allows(host)) throw blocked(host)
}

function blocked(host: string): VisitFailure {
  return new VisitFailure('blocked-address', { detail: host })
}
