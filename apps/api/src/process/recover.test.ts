import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, newDataDir, newFolder, ordinaryAccount, postmasterOf, processesOf } from '../testing/data-folder.ts'
import { endAll, startServer } from '../testing/start-process.ts'

afterEach(endAll)

const keep = (dataDir: string) => ask(dataDir, `insert into settings (key, value) values ('kept', '"夜里存下的"')`)
const kept = (dataDir: string) => ask(dataDir, `select value from settings where key = 'kept'`)

describe('被强行结束以后，再启动自己就好', () => {
  it('服务被 kill -9：数据库还在跑，接着用它', async () => {
    const dataDir = newDataDir()
    const first = startServer({ env: { DATA_DIR: dataDir } })
    await first.says('明考已启动')
    await keep(dataDir)
    first.tell('SIGKILL')
    await first.ended
    const survivor = postmasterOf(dataDir)

    const second = startServer({ env: { DATA_DIR: dataDir } })
    await second.says('明考已启动')
    expect(postmasterOf(dataDir)).toBe(survivor)
    expect(await kept(dataDir)).toEqual([{ value: '夜里存下的' }])
    second.tell('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('数据库被 kill -9：服务说明原因、以退出码 1 结束，下次启动数据都在', async () => {
    const dataDir = newDataDir()
    const first = startServer({ env: { DATA_DIR: dataDir } })
    await first.says('明考已启动')
    await keep(dataDir)
    process.kill(postmasterOf(dataDir), 'SIGKILL')
    await first.says('内置数据库意外停止')
    expect(await first.ended).toBe(1)

    const second = startServer({ env: { DATA_DIR: dataDir } })
    await second.says('明考已启动')
    expect(await kept(dataDir)).toEqual([{ value: '夜里存下的' }])
  })

  it('两个一起被 kill -9，如同断电', async () => {
    const dataDir = newDataDir()
    const first = startServer({ env: { DATA_DIR: dataDir } })
    await first.says('明考已启动')
    await keep(dataDir)
    for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL')
    await first.ended

    const second = startServer({ env: { DATA_DIR: dataDir } })
    await second.says('明考已启动')
    expect(await kept(dataDir)).toEqual([{ value: '夜里存下的' }])
  })

  it('数据库一个连接的进程被 kill -9：数据库自己恢复，服务不停', async () => {
    const dataDir = newDataDir()
    const server = startServer({ env: { DATA_DIR: dataDir, LOG_LEVEL: 'silent' } })
    const [address] = await server.says(/http:\/\/localhost:\d+/)
    const [backend] = await ask<{ pid: number }>(
      dataDir,
      `select pid from pg_stat_activity where application_name = 'mingkao'`,
    )
    process.kill(backend?.pid ?? 0, 'SIGKILL')
    await vi.waitFor(async () => expect((await fetch(`${address}/api/health`)).status).toBe(200), { timeout: 20_000 })
  })
})

describe('在哪里、由谁启动都行', () => {
  it.each([
    ['普通用户启动', 0o777, ordinaryAccount()],
    ['数据目录在别人进不去的文件夹（0700）里面', 0o700, {}],
  ])('%s', async (_title, mode, account) => {
    const server = startServer({ env: { DATA_DIR: join(newFolder(mode), 'data') }, account })
    const [address] = await server.says(/http:\/\/localhost:\d+/)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  })
})
