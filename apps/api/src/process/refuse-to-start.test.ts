import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EmbeddedServer } from '../db/embedded/start-embedded-server.ts'
import { newDataDir, newFolder, ordinaryAccount, processesOf } from '../testing/data-folder.ts'
import { endAll, startServer } from '../testing/start-process.ts'
import { startThrowawayServer } from '../testing/throwaway-server.ts'

afterEach(endAll)

/** How a start that can't succeed ends: what was said, without a stack, and exit code 1. */
async function refusal(env: Record<string, string>, account = {}): Promise<string> {
  const process = startServer({ env, account })
  expect(await process.ended).toBe(1)
  expect(process.output()).not.toMatch(/^\s+at /m)
  return process.output()
}

describe('起不来时说清楚为什么、怎么办，以退出码 1 结束', () => {
  it.each([
    ['PORT', 'abc', '应为 0 到 65535 的整数'],
    ['PORT', '70000', '应为 0 到 65535 的整数'],
    ['DEMO', 'yes', '只能写 0 或 1'],
    ['CLOCK', '2021-10-11 09:00', '应为带时区的 ISO 时间'],
    ['LOG_LEVEL', 'loud', '只能是 silent、error、warn、info、debug 之一'],
    ['DATABASE_URL', 'mysql://localhost/x', '应写作 postgresql://'],
  ])('%s=%s 写错了', async (name, value, advice) => {
    const said = await refusal({ DATA_DIR: newDataDir(), [name]: value })
    expect(said).toContain(name)
    expect(said).toContain(advice)
  })

  it('端口被占用', async () => {
    const other = createServer()
    const port = await new Promise<string>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? String(address.port) : '')
      })
    })
    const dataDir = newDataDir()
    expect(await refusal({ DATA_DIR: dataDir, PORT: port })).toContain(`端口 ${port} 已被占用`)
    expect(processesOf(dataDir)).toEqual([])
    other.close()
  })

  it('本机没有这个地址', async () => {
    expect(await refusal({ DATA_DIR: newDataDir(), HOST: '192.0.2.1' })).toContain('本机没有 192.0.2.1 这个地址')
  })

  it('同一个数据目录起第二个，第一个照常', async () => {
    const dataDir = newDataDir()
    const first = startServer({ env: { DATA_DIR: dataDir } })
    const [, address] = await first.says(/(http:\/\/localhost:\d+)/)
    const said = await refusal({ DATA_DIR: dataDir })
    expect(said).toContain(`正由另一个明考进程（进程号 ${first.pid}）使用`)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })

  it('数据目录不能写', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o555)
    const account = ordinaryAccount()
    const isRoot = process.getuid?.() === 0 && account.uid === undefined
    // Root may write anywhere but below a file.
    writeFileSync(join(isRoot ? folder : newFolder(), 'file'), '')
    const dataDir = isRoot ? join(folder, 'file/data') : join(folder, 'data')
    expect(await refusal({ DATA_DIR: dataDir }, account)).toContain(`数据目录 ${dataDir} 不能写入`)
  })

  it('没有这个命令', async () => {
    const process = startServer({ args: ['serv'] })
    expect(await process.ended).toBe(1)
    expect(process.output()).toContain('没有“serv”这个命令')
  })
})

describe('DATABASE_URL 连不上时说清楚是哪里不对，不泄露口令', () => {
  let server: EmbeddedServer
  beforeAll(async () => void (server = await startThrowawayServer()))
  afterAll(() => server.stop())

  const changed = (change: (url: URL) => void) => {
    const url = new URL(server.url)
    change(url)
    return url.href
  }

  it('没有监听', async () => {
    const said = await refusal({ DATABASE_URL: changed((url) => (url.port = '1')) })
    expect(said).toContain('对方没有在这个地址和端口上监听')
    expect(said).not.toContain(new URL(server.url).password)
  })

  it('口令不对', async () => {
    const said = await refusal({ DATABASE_URL: changed((url) => (url.password = 'wrong-password')) })
    expect(said).toContain('用户名或口令不对')
    expect(said).not.toContain('wrong-password')
  })

  it('没有这个库', async () => {
    const said = await refusal({ DATABASE_URL: changed((url) => (url.pathname = '/nowhere')) })
    expect(said).toContain('没有这个数据库，请先建立')
  })
})
