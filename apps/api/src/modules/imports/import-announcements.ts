import { Client } from 'pg'
import type { Database } from '../../db/client.ts'
import { CHANNEL } from './imports.repository.ts'

/** Tells this process which imports have changed, whichever process has changed them. */
export type ImportAnnouncements = {
  /** @param listener called whenever the import may have changed; too often rather than too seldom
   * @returns how to stop listening */
  subscribe: (importId: string, listener: () => void) => Promise<() => Promise<void>>
}

const RECONNECT_MS = 500

/**
 * One connection listens for all streams of this process, and only while there is one. When it is lost everybody is told
 * to look again, and a new one is opened.
 */
export function listenForImports({ url }: Database): ImportAnnouncements {
  const listeners = new Map<string, Set<() => void>>()
  let connecting: Promise<Client> | null = null

  const tellAll = () => {
    for (const set of listeners.values()) for (const listener of set) listener()
  }
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url, application_name: 'mingkao-imports' })
    client.on('notification', ({ payload = '' }) => {
      for (const listener of listeners.get(payload) ?? []) listener()
    })
    client.on('error', () => undefined)
    client.once('end', () => {
      if (listeners.size === 0) return
      connecting = null
      setTimeout(() => void reconnect(), RECONNECT_MS).unref()
    })
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    return client
  }
  const reconnect = async () => {
    if (listeners.size === 0) return
    connecting ??= connect()
    try {
      await connecting
      tellAll()
    } catch {
      connecting = null
      setTimeout(() => void reconnect(), RECONNECT_MS).unref()
    }
  }
  const leave = async (importId: string, listener: () => void) => {
    const set = listeners.get(importId)
    set?.delete(listener)
    if (set?.size === 0) listeners.delete(importId)
    if (listeners.size > 0 || connecting === null) return
    const last = connecting
    connecting = null
    await last.then((client) => client.end()).catch(() => undefined)
  }
  return {
    async subscribe(importId, listener) {
      const set = listeners.get(importId) ?? new Set()
      listeners.set(importId, set.add(listener))
      try {
        await (connecting ??= connect())
      } catch (error) {
        connecting = null
        await leave(importId, listener)
        throw error
      }
      return () => leave(importId, listener)
    },
  }
}
