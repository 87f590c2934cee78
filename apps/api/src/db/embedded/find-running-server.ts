import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORD_FILE, ROLE } from './cluster.ts'
import { isAlive, readPostmaster } from './postmaster.ts'

/** The url of the embedded server that another process runs in this data folder; null where none runs. */
export function findRunningServer(dataDir: string): string | null {
  const dir = join(dataDir, 'postgres')
  const found = readPostmaster(dir)
  const passwordFile = join(dir, PASSWORD_FILE)
  if (!found || !isAlive(found.pid) || !existsSync(passwordFile)) return null
  const password = readFileSync(passwordFile, 'utf8').trim()
  return `postgresql://${ROLE}:${password}@127.0.0.1:${found.port}/${ROLE}`
}
