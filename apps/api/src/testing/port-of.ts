import type { AddressInfo } from 'node:net'

/** The port a server that listens on 0 was given. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
