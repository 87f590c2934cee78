import { beforeEach, describe, expect, it } from 'vitest'
import type { Notification } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { notificationsRepository } from './notifications.repository.ts'
import { runRound } from './run-round.ts'

let now = new Date('2021-10-11T09:00:00+08:00')
const clock: Clock = { now: () => now }
const app = await buildApp({ clock })
const { db } = app.deps
await smallDistrict(db)
const office = await app.signedIn('office')
const staff1 = await app.signedIn('staff', { unit: 'CS-T01' })
const staff2 = await app.signedIn('staff', { unit: 'CS-T02' })
const leader = await app.signedIn('leader')

type List = { rows: Notification[]; unread: number; total: number }
type Person = typeof office

const at = (moment: string) => (now = new Date(moment))
const round = () => runRound({ db, clock })
const bell = async (person: Person, query = '') => (await person.get<List>(`/api/notifications${query}`)).body
const titles = async (person: Person) => (await bell(person)).rows.map(({ title }) => title)

beforeEach(async () => {
  await db.pool.query(
    'truncate notifications, notified_states, notification_digests, notification_deliveries, notification_webhooks',
  )
  at('2021-10-11T09:00:00+08:00')
})

describe('谁知道什么', () => {
  it('责任单位知道自己的，区政府办知道全部，领导没有提醒', async () => {
    await round()
    expect(await titles(staff1)).toEqual([])
    expect(await titles(staff2)).toEqual(['微博“第二发布”超过14天未更新', '栏目“新闻动态/部门动态”已超期'])
    expect(await titles(office)).toEqual(['微博“第二发布”超过14天未更新', '栏目“新闻动态/部门动态”已超期'])
    expect((await bell(leader)).total).toBe(0)
  })

  it('停用的人不再收到', async () => {
    const { body: me } = await staff2.get<{ id: string }>('/api/me')
    await db.pool.query('update users set banned = true where id = $1', [me.id])
    await round()
    const { rows } = await db.pool.query('select from notifications where user_id = $1', [me.id])
    await db.pool.query('update users set banned = false where id = $1', [me.id])
    expect(rows).toHaveLength(0)
  })

  it('到限的假日夜里也立即知道；没有变化就不再说', async () => {
    at('2021-10-10T23:30:00+08:00')
    expect(await round()).toBe(2)
    expect(await round()).toBe(0)
    at('2021-10-11T09:00:00+08:00')
    expect(await round()).toBe(0)
  })

  it('机器人夜里不响：早上八点才推送；邮件不等', async () => {
    at('2021-10-10T23:30:00+08:00')
    await db.pool.query(
      `insert into notification_webhooks (name, url, format) values ('群', 'http://a.invalid', 'wecom')`,
    )
    await round()
    const { rows } = await db.pool.query<{ minutes: number }>(
      `select round(extract(epoch from next_attempt_at - now()) / 60)::int as minutes from notification_deliveries`,
    )
    expect(rows).toEqual([{ minutes: 510 }])
  })

  it('临近月底还差得多，责任单位在汇总里看到；达标了就不说', async () => {
    at('2021-10-26T09:00:00+08:00')
    await round()
    expect(await titles(staff1)).toContain('本月信息量进度不足')
    at('2021-10-29T09:00:00+08:00')
    await round()
    expect(await titles(staff1)).toContain('本月最后一个工作日，信息量未达标')
  })

  it('导入有未收的行，区政府办知道', async () => {
    await db.pool.query(
      `insert into imports (id, kind, mode, state, file_name, file_hash, file_size, options, counts, arrived_at, finished_at)
       values (gen_random_uuid(), 'publications', 'commit', 'done', '十月.xlsx', 'h', 1, '{}', '{"rejected": 7}', now(), now())`,
    )
    await round()
    expect(await titles(office)).toContain('导入“十月.xlsx”有 7 行未收')
    expect(await titles(staff2)).not.toContain('导入“十月.xlsx”有 7 行未收')
    await db.pool.query('delete from imports')
  })

  it('更新了，下一次汇总说已恢复', async () => {
    await round()
    await db.pool.query(
      `insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
       select u.id, c.id, '动态', $1, '2021-10-11', $1 from units u, columns c where u.code = 'CS-T02' and c.code = 'C0102'`,
      [new Date('2021-10-11T10:00:00+08:00')],
    )
    at('2021-10-11T11:00:00+08:00')
    await round()
    expect((await bell(staff2)).rows[0]).toMatchObject({ level: 'recovered', title: '栏目“新闻动态/部门动态”已更新' })
    await db.pool.query(`delete from publications where title = '动态'`)
  })

  it('几个进程同时看，一人一天只有一次汇总', async () => {
    at('2021-10-26T09:00:00+08:00')
    await Promise.all([round(), round(), round()])
    const { rows } = await db.pool.query<{ count: number }>(
      'select count(*)::int as count from notifications group by user_id, kind, subject having count(*) > 1',
    )
    expect(rows).toEqual([])
  })
})

describe('自己的提醒', () => {
  it('读过的不再算未读，全部已读后一条不剩', async () => {
    await round()
    const { rows, unread } = await bell(staff2)
    expect(unread).toBe(2)
    const read = () => staff2.post<{ unread: number }>(`/api/notifications/${rows[0]?.id}/read`)
    expect((await read()).body).toEqual({ unread: 1 })
    expect((await read()).body).toEqual({ unread: 1 })
    expect((await bell(staff2, '?unread=true')).total).toBe(1)
    expect((await staff2.post('/api/notifications/read')).body).toEqual({ unread: 0 })
    expect((await staff2.get('/api/notifications/unread')).body).toEqual({ unread: 0 })
    expect((await bell(office)).unread).toBe(2)
  })

  it('别人的提醒看不到，也读不掉', async () => {
    await round()
    const [theirs] = (await bell(staff2)).rows
    expect(await staff1.post(`/api/notifications/${theirs?.id}/read`)).toMatchObject({
      status: 404,
      body: { message: '没有这条提醒。' },
    })
    expect((await bell(staff1)).total).toBe(0)
    expect((await bell(staff2)).unread).toBe(2)
  })
})

describe('保留期限', () => {
  it('过了期限的提醒从铃铛里去掉，没有变化的事也不因此再说一遍', async () => {
    await round()
    const before = await bell(staff2)
    await db.pool.query(`update notifications set created_at = now() - interval '366 days' where id = $1`, [
      before.rows[0]?.id,
    ])
    expect(await notificationsRepository(db.pool).sweep(365, '2021-10-11')).toBe(1)
    expect((await bell(staff2)).total).toBe(before.total - 1)
    expect(await round()).toBe(0)
    const { rows } = await db.pool.query('select from notification_digests')
    expect(await notificationsRepository(db.pool).sweep(365, '2022-10-10')).toBe(0)
    expect((await db.pool.query('select from notification_digests')).rows).toHaveLength(rows.length)
  })
})
