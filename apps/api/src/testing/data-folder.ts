import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll } from 'vitest'
import { root } from './start-process.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder that a test's data may lie in, gone when the file's tests are done. */
export function newFolder(mode = 0o755): string {
  const folder = mkdtempSync('/tmp/mingkao-process-')
  folders.push(folder)
  spawnSync('chmod', [mode.toString(8), folder])
  return folder
}

/** An empty folder inside a new one. */
export function newDataDir(): string {
  const dataDir = join(newFolder(), 'data')
  mkdirSync(dataDir)
  return dataDir
}

/**
 * An account without rights: nobody when we are root, else ourselves. Also ourselves where the
 * checkout itself can't be reached by others, which no account could start from.
 */
export function ordinaryAccount(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const nobody = { uid: 65_534, gid: 65_534 }
  const { status } = spawnSync(process.execPath, ['--version'], { ...nobody, cwd: '/', stdio: 'ignore' })
  const reads = spawnSync('/bin/sh', ['-c', 'test -r "$1/package.json"', 'sh', root], { ...nobody, cwd: '/' })
  return status === 0 && reads.status === 0 ? nobody : {}
}

/** Processes that stand in the data folder or were started for it, by number. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir) || environment.includes(`DATA_DIR=${dataDir}\0`)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** The embedded server's own process. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Asks the running embedded database. */
export async function ask<Row extends object>(dataDir: string, sql: string): Promise<Row[]> {
  const client = await connect(dataDir)
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

/** A line to the running embedded database; whoever opens it ends it. */
export async function connect(dataDir: string): Promise<Client> {
  const password = readFileSync(join(dataDir, 'postgres/mingkao-password'), 'utf8').trim()
  const port = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3])
  const client = new Client({ user: 'mingkao', database: 'mingkao', host: '127.0.0.1', port, password })
  await client.connect()
  return client
}
