import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { UsageError } from '../../usage-error.ts'
import { findBinaries, type PostgresBinaries } from './binaries.ts'
import { type Cluster, openCluster, ROLE } from './cluster.ts'
import { clearDeadPostmaster, isAlive, readPostmaster } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import { chooseServerAccount, type ServerAccount } from './server-account.ts'
import { serverSettings } from './server-settings.ts'

/** A running embedded PostgreSQL. `url` leads to its database `mingkao`; `isNew` when the data folder was just made. */
export type EmbeddedServer = {
  url: string
  /** Its process; undefined once the server has gone in good order. */
  pid: () => number | undefined
  isNew: boolean
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

type Setup = { cluster: Cluster; binaries: PostgresBinaries; account: ServerAccount; settings: string[] }

/**
 * Starts PostgreSQL in `<dataDir>/postgres` on a free port of 127.0.0.1, making the data first when there is none.
 * A server that outlived its starter is taken over. The caller holds the data folder's lock.
 * @param extraSettings `name=value`, after ours: tests give up durability with them
 * @throws UsageError when the folder can't be written
 */
export async function startEmbeddedServer(dataDir: string, extraSettings: string[] = []): Promise<EmbeddedServer> {
  const dir = join(openDataDir(dataDir), 'postgres')
  const account = chooseServerAccount(dir)
  const binaries = await findBinaries(dataDir, account)
  const isNew = !existsSync(dir)
  const cluster = await openCluster(dir, binaries, account)
  const setup = { cluster, binaries, account, settings: extraSettings }
  const port = (await portOfSurvivor(cluster)) ?? (await start(setup))
  await ensureDatabase(urlOf(cluster, port, 'postgres'))
  return {
    url: urlOf(cluster, port, ROLE),
    pid: () => readPostmaster(dir)?.pid,
    isNew,
    urlOf: (database) => urlOf(cluster, port, database),
    stop: () => stop(setup),
  }
}

/** Makes the data folder if need be, and tries that it can be written. @returns its real path */
export function openDataDir(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
    return realpathSync(dataDir)
  } catch (cause) {
    throw new UsageError(
      `数据目录 ${dataDir} 不能写入（只读磁盘或没有权限）。请换一个目录（DATA_DIR），或改正它的权限。`,
      { cause },
    )
  }
}

async function portOfSurvivor({ dir, password }: Cluster): Promise<number | undefined> {
  await clearDeadPostmaster(dir)
  const found = readPostmaster(dir)
  if (!found || !isAlive(found.pid)) return undefined
  // It may still be coming up, or be another program that got the number of a dead server.
  for (let tries = 0; tries < 50 && isAlive(found.pid); tries++) {
    if (await answers(urlOf({ password }, found.port, 'postgres'))) return found.port
    await wait(100)
  }
  return undefined
}

async function start({ cluster, binaries, account, settings }: Setup): Promise<number> {
  let reason = ''
  for (let tries = 0; tries < 5; tries++) {
    const port = await freePort()
    const options = [...serverSettings(port), ...settings].map((setting) => `-c ${setting}`).join(' ')
    const { code, output } = await runProgram(
      binaries.pgCtl,
      [
        'start',
        '-w',
        '-t',
        '60',
        '-D',
        cluster.dirForServer,
        '-l',
        `${cluster.dirForServer}/server.log`,
        '-o',
        options,
      ],
      { account, cwd: cluster.dir },
    )
    if (code === 0) return port
    reason = output
    await wait(300)
  }
  throw new UsageError(`数据库没有启动起来。详情见 ${join(cluster.dir, 'server.log')}。\n${reason}`)
}

async function stop({ cluster, binaries, account }: Setup): Promise<void> {
  const found = readPostmaster(cluster.dir)
  if (!found || !isAlive(found.pid)) return
  const { code, output } = await runProgram(
    binaries.pgCtl,
    ['stop', '-w', '-t', '30', '-m', 'fast', '-D', cluster.dirForServer],
    { account, cwd: cluster.dir },
  )
  if (code !== 0 && isAlive(found.pid)) throw new Error(`数据库没有停下来：${output}`)
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [ROLE])
    if (rowCount === 0) await client.query(`create database ${ROLE}`)
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function urlOf({ password }: { password: string }, port: number, database: string): string {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
