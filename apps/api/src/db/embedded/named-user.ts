import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { UsageError } from '../../usage-error.ts'
import type { ServerAccount } from './server-account.ts'

const NOBODY = 65534

/**
 * initdb insists on knowing its user's name, and containers run under numbers that have none. There it is called
 * inside a user namespace that names the number nobody; its files are ours all the same.
 * @returns what to put before the program and its arguments
 * @throws UsageError when the machine doesn't allow that
 */
export function namedUserPrefix(account: ServerAccount): string[] {
  if (account.uid !== undefined || process.platform !== 'linux' || hasName()) return []
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
  const [program = '', ...args] = prefix
  if (spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0) return prefix
  throw new UsageError(
    `当前用户（uid ${process.getuid?.()}）在 /etc/passwd 里没有名字，PostgreSQL 无法初始化。请换一个有名字的用户，或用 DATABASE_URL 指定一个 PostgreSQL。`,
  )
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
