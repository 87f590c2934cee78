import { describe, expect, it } from 'vitest'
import { SYSTEM } from './audit-row.ts'
import { testDatabase } from '../testing/database.ts'
import { withTransaction } from './with-transaction.ts'

const db = await testDatabase()

describe('数据库会话一律用 UTC', () => {
  it('北京时间8月1日零时30分，存进去、用 SQL 看、再读出来，都是同一刻', async () => {
    const moment = new Date('2021-07-31T16:30:00Z')
    await db.prisma.user.create({
      data: { id: 'u', name: '甲', email: 'u@local.invalid', createdAt: moment },
    })
    const { rows } = await db.pool.query(
      `select to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as local from users`,
    )
    expect(rows).toEqual([{ local: '2021-08-01 00:30' }])
    const user = await db.prisma.user.findUniqueOrThrow({ where: { id: 'u' } })
    expect(user.createdAt.toISOString()).toBe('2021-07-31T16:30:00.000Z')
  })

  it('数据库自己写下的“现在”，读出来也是现在', async () => {
    await withTransaction({ db, actor: SYSTEM }, ({ audit }) => audit({ action: 'look', entity: 'clock' }))
    const { at } = await db.prisma.auditEntry.findFirstOrThrow()
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000)
  })
})

describe('连接断了', () => {
  it('正在用的连接断了，只是这一次失败，不会拖垮整个服务', async () => {
    const client = await db.pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const lost = new Promise((resolve) => client.once('end', resolve))
    await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await lost
    await expect(client.query('select 1')).rejects.toThrow('not queryable')
    client.release(true)
    expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})
