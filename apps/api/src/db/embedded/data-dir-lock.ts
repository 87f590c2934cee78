import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../usage-error.ts'

/** The right to a data folder; the system takes it back when the process dies, however it dies. */
export type DataDirLock = { release: () => Promise<void> }

/**
 * Takes a data folder for this process. The lock is a local socket named after the folder: it goes away with its
 * holder, and it answers a second comer who is there.
 * @throws UsageError when another process has it
 */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  const name = socketName(realpathSync(dataDir))
  for (let tries = 0; tries < 3; tries++) {
    const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)))
    if (await listen(server, name)) {
      server.unref()
      return { release: () => new Promise((resolve) => server.close(() => resolve())) }
    }
    const holder = await askHolder(name)
    if (holder) {
      throw new UsageError(
        `数据目录 ${dataDir} 正由另一个明考进程（进程号 ${holder}）使用。请先停止它，或用 DATA_DIR 另指一个目录。`,
      )
    }
    // Nobody answers: its holder was killed. Only sockets with a file outlive their process.
    if (!name.startsWith('\0')) rmSync(name, { force: true })
  }
  throw new UsageError(`数据目录 ${dataDir} 正被另一个进程占用，请稍候再启动。`)
}

function socketName(dataDir: string): string {
  const id = `mingkao-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${id}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`)
}

function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(name, () => resolve(true))
  })
}

function askHolder(name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(name)
    let answer = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer || undefined))
  })
}
