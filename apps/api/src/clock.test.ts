import { beforeEach, describe, expect, it } from 'vitest'
import { openClock } from './clock.ts'
import { readConfig } from './config.ts'
import { emptyDatabase, testDatabase } from './testing/database.ts'

const db = await testDatabase()
beforeEach(() => emptyDatabase(db))

const SECOND = 1000
const open = (environment: Record<string, string>) => openClock({ config: readConfig(environment), db })
/** How far apart two clocks are, in seconds: reading takes a moment. */
const apart = (one: Date, other: Date | number) => Math.abs(one.getTime() - Number(other)) / SECOND

describe('考核用的时钟', () => {
  it('演示区第一次启动时是 2021年10月11日（星期一）9时', async () => {
    const clock = await open({})
    expect(apart(clock.now(), Date.parse('2021-10-11T09:00:00+08:00'))).toBeLessThan(30)
  })

  it('重新启动后接着走，不回到起点', async () => {
    await open({})
    await db.pool.query(
      `update settings set value = jsonb_build_object('offsetMs', (value ->> 'offsetMs')::bigint + $1)
        where key = 'demo-clock'`,
      [3 * 24 * 3600 * SECOND],
    )
    const clock = await open({})
    expect(apart(clock.now(), Date.parse('2021-10-14T09:00:00+08:00'))).toBeLessThan(30)
  })

  it('同一个库上的两个进程看到同一时刻', async () => {
    const [one, other] = await Promise.all([open({}), open({})])
    expect(apart(one.now(), other.now())).toBeLessThan(1)
  })

  it('CLOCK 说了算，从那时走起，不留在库里', async () => {
    const clock = await open({ CLOCK: '2021-12-31T23:00+08:00' })
    expect(apart(clock.now(), Date.parse('2021-12-31T15:00:00Z'))).toBeLessThan(30)
    expect(await db.prisma.setting.count()).toBe(0)
  })

  it('不是演示就是真实时间', async () => {
    const clock = await open({ DEMO: '0' })
    expect(apart(clock.now(), Date.now())).toBeLessThan(30)
  })
})
