import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { emptyDatabase, testDatabase } from '../testing/database.ts'
import { UsageError } from '../usage-error.ts'
import { completeInstallation, openInstallation } from './open-installation.ts'

const db = await testDatabase()
beforeEach(() => emptyDatabase(db))

const open = (environment: Record<string, string>) => openInstallation({ config: readConfig(environment), db })
const DATABASE_URL = 'postgresql://someone@somewhere/mingkao'

async function addUnit(): Promise<void> {
  await db.prisma.unit.create({
    data: {
      code: 'CS-T01',
      shortName: '仓前街道',
      fullName: '仓前街道办事处',
      groupName: '镇街',
      protocolOrder: 1,
      validFrom: new Date('2021-01-01'),
    },
  })
}

describe('演示区与正式使用分得清', () => {
  it('内置的空库默认装演示区，自备的空库要写 DEMO=1 才装', async () => {
    expect(await open({ DATABASE_URL })).toEqual({ kind: 'office', isComplete: false })
    expect(await open({ DATABASE_URL, DEMO: '1' })).toEqual({ kind: 'demo', isComplete: false })
    await emptyDatabase(db)
    expect(await open({})).toEqual({ kind: 'demo', isComplete: false })
  })

  it('以 DEMO=0 启动过，下次忘了写也不会装入演示区和人人知道的口令', async () => {
    await open({ DEMO: '0' })
    await completeInstallation(db, 'office')
    expect(await open({})).toEqual({ kind: 'office', isComplete: true })
  })

  it('正式数据上写 DEMO=1 会被拒绝，数据不动', async () => {
    await open({ DEMO: '0' })
    await completeInstallation(db, 'office')
    await addUnit()
    await expect(open({ DEMO: '1' })).rejects.toThrow(UsageError)
    expect(await db.prisma.unit.count()).toBe(1)
  })

  it('演示区不能转作正式使用', async () => {
    await open({})
    await completeInstallation(db, 'demo')
    await expect(open({ DEMO: '0' })).rejects.toThrow('不能转作正式使用')
    expect(await open({ DATABASE_URL })).toEqual({ kind: 'demo', isComplete: true })
  })

  it('没有标记而已有数据的库，不会被当作空库', async () => {
    await addUnit()
    expect(await open({})).toMatchObject({ kind: 'office' })
    await emptyDatabase(db)
    await addUnit()
    await expect(open({ DEMO: '1' })).rejects.toThrow('已有正式使用的数据')
  })
})

describe('演示区装到一半被打断', () => {
  it('下次从头装：半截数据先清空，时钟也回到起点', async () => {
    await open({})
    await addUnit()
    await db.prisma.setting.create({ data: { key: 'demo-clock', value: { offsetMs: 0 } } })
    expect(await open({})).toEqual({ kind: 'demo', isComplete: false })
    expect(await db.prisma.unit.count()).toBe(0)
    expect(await db.prisma.setting.findMany({ select: { key: true } })).toEqual([{ key: 'installation' }])
  })

  it('装完以后再启动，数据都在', async () => {
    await open({})
    await addUnit()
    await completeInstallation(db, 'demo')
    await open({})
    expect(await db.prisma.unit.count()).toBe(1)
  })
})
