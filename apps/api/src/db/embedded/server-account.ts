import { existsSync, statSync } from 'node:fs'

/** The account PostgreSQL runs under; empty means ours. Shaped to be spread into spawn options. */
export type ServerAccount = { uid?: number; gid?: number }

const NOBODY = 65534

/**
 * PostgreSQL refuses to run as root. As root it runs as whoever owns the data folder already, else as nobody;
 * no user is added to the machine.
 */
export function chooseServerAccount(clusterDir: string): ServerAccount {
  if (process.getuid?.() !== 0) return {}
  if (!existsSync(clusterDir)) return { uid: NOBODY, gid: NOBODY }
  const { uid, gid } = statSync(clusterDir)
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid }
}
