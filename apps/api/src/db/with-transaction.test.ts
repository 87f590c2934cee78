import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase, testDatabase } from '../testing/database.ts'
import { SYSTEM } from './audit-row.ts'
import { withSqlTransaction, withTransaction } from './with-transaction.ts'

const db = await testDatabase()
const officer = { id: 'u1', name: '王主任', role: 'office' }

beforeEach(() => emptyDatabase(db))

describe('操作日志与改动同生共死', () => {
  it('改动成功，日志记下谁、做了什么、前后、原因、请求号', async () => {
    await withTransaction({ db, actor: officer, reason: '更正', requestId: 'r-1' }, async ({ prisma, audit }) => {
      await prisma.setting.create({ data: { key: 'district', value: '仓山区' } })
      await audit({ action: 'rename-district', entity: 'setting', entityId: 'district', after: { value: '仓山区' } })
    })
    const [entry] = await db.prisma.auditEntry.findMany()
    expect(entry).toMatchObject({
      actorId: 'u1',
      actorName: '王主任',
      actorRole: 'office',
      action: 'rename-district',
      entity: 'setting',
      entityId: 'district',
      before: null,
      after: { value: '仓山区' },
      reason: '更正',
      requestId: 'r-1',
    })
  })

  it.each([
    ['逐行写入', withTransaction],
    ['成批写入', withSqlTransaction],
  ])('%s中途出错，改动和日志都不留下', async (_title, run: typeof withSqlTransaction | typeof withTransaction) => {
    const attempt = run({ db, actor: SYSTEM }, async (tx) => {
      await tx.audit({ action: 'add', entity: 'setting', entityId: 'x' })
      throw new Error('断电')
    })
    await expect(attempt).rejects.toThrow('断电')
    expect(await db.prisma.auditEntry.count()).toBe(0)
  })

  it('成批写入与它的日志一起提交，大整数照样记下', async () => {
    await withSqlTransaction({ db, actor: SYSTEM, reason: '初始导入' }, async ({ client, audit }) => {
      await client.query(`insert into settings (key, value) values ('a', '1'), ('b', '2')`)
      await audit({ action: 'load', entity: 'setting', after: { rows: 2n } })
    })
    expect(await db.prisma.setting.count()).toBe(2)
    expect(await db.prisma.auditEntry.findFirst()).toMatchObject({ actorName: '系统', after: { rows: '2' } })
  })
})
