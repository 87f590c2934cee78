import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What a server wrote into its data folder when it started. */
export type Postmaster = { pid: number; port: number }

/** Reads postmaster.pid: line 1 is the process, line 4 the port. Undefined without a (whole) file. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && port > 0 ? { pid, port } : undefined
}

/** Whether a process lives. A killed one nobody has collected (Z) is dead, though signals still reach it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return true
  }
}

/**
 * Takes away the pid file of a server that was killed, once its last child has let go of the data: PostgreSQL itself
 * takes a dead but uncollected process for a living one and would refuse to start for ever.
 */
export async function clearDeadPostmaster(clusterDir: string): Promise<void> {
  const found = readPostmaster(clusterDir)
  if (!found || isAlive(found.pid)) return
  for (let tries = 0; tries < 100 && hasProcessInside(clusterDir); tries++) await wait(100)
  if (hasProcessInside(clusterDir)) throw new Error('上次的数据库还有进程没有退出，请稍候再启动')
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true })
}

/** PostgreSQL's processes all stand in their data folder. Where there is no /proc, its own check has to do. */
function hasProcessInside(clusterDir: string): boolean {
  let pids: string[]
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return false
  }
  return pids.some((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === clusterDir
    } catch {
      return false
    }
  })
}
