import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { namedUserPrefix } from './named-user.ts'
import { runProgram } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'

/** The database role of the embedded server, and the name of its database. */
export const ROLE = 'mingkao'

/** Beside the data: the password of its one role. */
export const PASSWORD_FILE = 'mingkao-password'

/** A data folder of PostgreSQL: where it lies, what the server must call it, and the password of its one role. */
export type Cluster = { dir: string; dirForServer: string; password: string }

/**
 * Opens the cluster in `dir`, making it first when there is none. It is made beside and renamed into place, its
 * password inside it: a crash half-way leaves no half cluster.
 */
export async function openCluster(dir: string, binaries: PostgresBinaries, account: ServerAccount): Promise<Cluster> {
  if (!existsSync(join(dir, 'PG_VERSION'))) await makeCluster(dir, binaries, account)
  const password = readFileSync(join(dir, PASSWORD_FILE), 'utf8').trim()
  return { dir, dirForServer: nameForServer(dir, account), password }
}

async function makeCluster(dir: string, { initdb }: PostgresBinaries, account: ServerAccount): Promise<void> {
  const unfinished = `${dir}.init`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  own(unfinished, account)
  const password = randomBytes(24).toString('base64url')
  await withPasswordFile(password, account, async (passwordFile) => {
    const [program, ...prefix] = [...namedUserPrefix(account), initdb]
    const { code, output } = await runProgram(
      program,
      [
        ...prefix,
        `--pgdata=${nameForServer(unfinished, account)}`,
        `--username=${ROLE}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // With the plain C locale pg_trgm finds no trigrams in Chinese, silently.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C.UTF-8',
      ],
      { account, cwd: unfinished },
    )
    if (code !== 0) throw new Error(`建立数据库失败：${output}`)
  })
  const kept = join(unfinished, PASSWORD_FILE)
  writeFileSync(kept, `${password}\n`, { mode: 0o600 })
  own(kept, account)
  renameSync(unfinished, dir)
}

async function withPasswordFile(
  password: string,
  account: ServerAccount,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(account.uid === undefined ? tmpdir() : '/tmp', 'mingkao-'))
  try {
    const file = join(folder, 'password')
    writeFileSync(file, password, { mode: 0o600 })
    own(file, account)
    own(folder, account)
    await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function own(path: string, { uid, gid }: ServerAccount): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/**
 * The server's account may be unable to pass the folders above its own (say /root, mode 0700). It is started inside
 * the folder, and the kernel's own link to the current folder asks for no right above it.
 */
function nameForServer(dir: string, account: ServerAccount): string {
  if (account.uid === undefined) return dir
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...account, cwd: '/', stdio: 'ignore' })
  return entered.status === 0 ? dir : '/proc/self/cwd'
}
