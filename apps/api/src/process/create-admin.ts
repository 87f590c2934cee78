import type { Config } from '../config.ts'
import { findRunningServer } from '../db/embedded/find-running-server.ts'
import { SYSTEM } from '../db/audit-row.ts'
import { addAccount } from '../modules/users/index.ts'
import { Refusal } from '../refusal.ts'
import { UsageError } from '../usage-error.ts'
import type { Lifetime } from './lifetime.ts'
import { openMigratedDatabase } from './open-deps.ts'
import { openServer } from './open-server.ts'
import { openLog, report } from './terminal.ts'

const USAGE = '用法：pnpm create-admin 用户名 姓名 [office|operator]（office 区政府办管理员，缺省；operator 运维）。'

/**
 * Makes an account of the office or an operator from the machine itself, whether the product runs or not, and prints
 * its one-time password.
 * @throws UsageError for arguments that won't do
 */
export async function createAdmin(config: Config, lifetime: Lifetime, [username, name, role]: string[]): Promise<void> {
  if (!username || !name || !isKeptRole(role)) throw new UsageError(USAGE)
  const running = config.databaseUrl ? null : findRunningServer(config.dataDir)
  const server = running ? { url: running, isRunning: () => true } : await openServer(config, lifetime)
  const db = await openMigratedDatabase({ config, server, log: openLog(config), lifetime, report })
  try {
    const write = { db, actor: SYSTEM, reason: '在服务器上执行 create-admin' }
    const { password } = await addAccount(write, { username, name, role: role ?? 'office', unit: null })
    console.log(`已建立账号 ${username}（${name}）。一次性密码：${password}\n首次登录须修改密码。`)
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message, { cause: error })
    throw error
  }
  await lifetime.end()
  process.exit(0)
}

function isKeptRole(role: string | undefined): role is 'office' | 'operator' | undefined {
  return role === undefined || role === 'office' || role === 'operator'
}
