import type { IncomingMessage } from 'node:http'
import { PEER_ADDRESS } from './create-auth.ts'

/** What better-auth may know of a request: its cookies, its browser, and where the connection comes from. */
export function authHeaders({ headers, socket }: IncomingMessage): Headers {
  const kept = new Headers()
  if (headers.cookie) kept.set('cookie', headers.cookie)
  if (headers['user-agent']) kept.set('user-agent', headers['user-agent'].slice(0, 400))
  if (socket.remoteAddress) kept.set(PEER_ADDRESS, socket.remoteAddress)
  return kept
}
