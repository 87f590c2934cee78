import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newDataDir, processesOf } from '../testing/data-folder.ts'
import { endAll, startByNpm, startServer } from '../testing/start-process.ts'

afterEach(endAll)

const soon = { timeout: 15_000, interval: 100 }

/** Nothing runs any more, and the database was closed in good order. */
async function nothingIsLeft(dataDir: string): Promise<void> {
  await vi.waitFor(() => expect(processesOf(dataDir)).toEqual([]), soon)
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  expect(readFileSync(join(dataDir, 'postgres/server.log'), 'utf8')).toContain('database system is shut down')
}

describe('停下来时什么进程也不留', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('服务收到 %s', async (signal) => {
    const dataDir = newDataDir()
    const process = startServer({ env: { DATA_DIR: dataDir } })
    await process.says('明考已启动')
    process.tell(signal)
    // Ctrl-C comes from the terminal and from the launcher.
    process.tell(signal)
    expect(await process.ended).toBe(0)
    await nothingIsLeft(dataDir)
  })

  it('还没启动完就被叫停', async () => {
    const dataDir = newDataDir()
    const process = startServer({ env: { DATA_DIR: dataDir } })
    await process.says('内置数据库已启动')
    process.tell('SIGTERM')
    expect(await process.ended).toBe(0)
    await nothingIsLeft(dataDir)
  })

  it('有人正在等答复，也按时停下', async () => {
    const dataDir = newDataDir()
    const process = startServer({ env: { DATA_DIR: dataDir } })
    const [, port] = await process.says(/http:\/\/localhost:(\d+)/)
    // A request that never ends: its body is announced and doesn't come.
    const body = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const request = { method: 'POST', body, duplex: 'half' as const, headers: { 'content-type': 'application/json' } }
    const answer = fetch(`http://localhost:${port}/api/auth/sign-in/username`, request).catch(() => undefined)
    process.tell('SIGTERM')
    expect(await process.ended).toBe(0)
    await answer
    await nothingIsLeft(dataDir)
  })

  it.each(['SIGTERM', 'SIGKILL', 'SIGHUP'] as const)(
    'npm 收到 %s',
    async (signal) => {
      const dataDir = newDataDir()
      const npm = startByNpm({ env: { DATA_DIR: dataDir } })
      await npm.says('明考已启动')
      expect(processesOf(dataDir).length).toBeGreaterThan(3)
      npm.tell(signal)
      await nothingIsLeft(dataDir)
    },
    180_000,
  )
})
