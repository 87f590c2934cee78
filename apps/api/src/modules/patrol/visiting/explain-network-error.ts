import type { PatrolFailureKind } from '@mingkao/contract'
import { VisitFailure } from './visit-failure.ts'

const KINDS: Record<string, PatrolFailureKind> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  ENODATA: 'name-not-found',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
}
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|CRL_)/

/** What a failed connection was about. Whatever has no name here is a connection that broke. */
export function explainNetworkError(error: unknown, address: string): VisitFailure {
  for (let cause: unknown = error; cause instanceof Error; cause = innerOf(cause)) {
    if (cause instanceof VisitFailure) return cause
    if (cause.name === 'TimeoutError') return new VisitFailure('timeout', { address })
    const code = 'code' in cause ? String(cause.code) : ''
    const kind = KINDS[code] ?? (TLS.test(code) ? 'tls' : undefined)
    if (kind) return new VisitFailure(kind, { address, detail: new URL(address).host })
  }
  return new VisitFailure('broken', { address, detail: new URL(address).host })
}

/** A connection tried at several addresses fails with all their errors. */
function innerOf(error: Error): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors[0]
  return error.cause
}
