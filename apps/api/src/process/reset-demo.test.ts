import { afterEach, describe, expect, it } from 'vitest'
import { ask, newDataDir, processesOf } from '../testing/data-folder.ts'
import { endAll, startServer } from '../testing/start-process.ts'

afterEach(endAll)

describe('重置演示区', () => {
  it('数据、账号回到第一天早上；正在使用时不动手', async () => {
    const env = { DATA_DIR: newDataDir(), DEMO: '1' }
    const server = startServer({ env })
    await server.says('明考已启动')
    await ask(env.DATA_DIR, `update units set short_name = '改过的名字'; delete from users where username = 'leader'`)

    const tooEarly = startServer({ env, args: ['reset-demo'] })
    expect(await tooEarly.ended).toBe(1)
    expect(tooEarly.output()).toContain('正由另一个明考进程')

    server.tell('SIGTERM')
    await server.ended
    const reset = startServer({ env, args: ['reset-demo'] })
    expect(await reset.ended).toBe(0)
    expect(processesOf(env.DATA_DIR)).toEqual([])

    const again = startServer({ env })
    await again.says('明考已启动')
    expect(again.output()).not.toContain('正在装入演示区')
    expect(
      await ask(
        env.DATA_DIR,
        `select (select count(*)::int from units where short_name = '改过的名字') as renamed,
                (select count(*)::int from users) as users, (select count(*)::int from publications) as publications`,
      ),
    ).toEqual([{ renamed: 0, users: 39, publications: 8342 }])
  }, 240_000)

  it('正式使用的数据不许重置', async () => {
    const env = { DATA_DIR: newDataDir(), DEMO: '0' }
    const server = startServer({ env })
    await server.says('明考已启动')
    server.tell('SIGTERM')
    await server.ended

    const reset = startServer({ env: { ...env, DEMO: '' }, args: ['reset-demo'] })
    expect(await reset.ended).toBe(1)
    expect(reset.output()).toContain('不是演示区，不能重置')
  })
})
