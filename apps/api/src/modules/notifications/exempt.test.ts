import type { Notification, Workbench } from '@mingkao/contract'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { exempt } from '../../testing/exempt.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { runRound } from './run-round.ts'

let now = new Date('2021-10-11T09:00:00+08:00')
const clock = { now: () => now }
const app = await buildApp({ clock })
const { db } = app.deps
let office: Visitor
let staff: Visitor

const COLUMN = '栏目“新闻动态/部门动态”已超期'
const ACCOUNT = '微博“第二发布”超过14天未更新'

beforeAll(async () => {
  await smallDistrict(db)
  office = await app.signedIn('office')
  staff = await app.signedIn('staff', { unit: 'CS-T02' })
})

beforeEach(() => {
  now = new Date('2021-10-11T09:00:00+08:00')
})

afterEach(async () => {
  await db.pool.query('truncate exemption_requests cascade')
  await db.pool.query('truncate notifications, notified_states, notification_digests, notification_deliveries')
})

async function told(who: Visitor): Promise<string[]> {
  await runRound({ db, clock })
  const { body } = await who.get<{ rows: Notification[] }>('/api/notifications')
  return body.rows.map(({ title }) => title)
}

it('免考的栏目和账号超期，谁都不提醒，工作台也不列', async () => {
  await exempt(db, { unit: 'CS-T02', kind: 'column', subject: 'C0102' }, ['2021-10-09', '2021-10-31'])
  await exempt(db, { unit: 'CS-T02', kind: 'account', subject: 'M002' }, ['2021-10-09', '2021-10-31'])
  expect([await told(staff), await told(office)]).toEqual([[], []])
  const { accounts } = (await office.get<Workbench>('/api/workbench')).body
  expect(accounts.map(({ code }) => code)).not.toContain('M002')
})

it('免考期满，第二天就提醒', async () => {
  await exempt(db, { unit: 'CS-T02', kind: 'column', subject: 'C0102' }, ['2021-10-09', '2021-10-11'])
  await exempt(db, { unit: 'CS-T02', kind: 'indicator', subject: 'new-media' }, ['2021-10-09', '2021-10-11'])
  expect(await told(staff)).toEqual([])
  now = new Date('2021-10-12T09:00:00+08:00')
  expect((await told(staff)).toSorted()).toEqual([COLUMN, ACCOUNT].toSorted())
})

it('别的单位的免考不相干', async () => {
  await exempt(db, { unit: 'CS-T01', kind: 'column', subject: 'C0102' }, ['2021-10-09', '2021-10-31'])
  expect(await told(staff)).toContain(COLUMN)
})

it('免考的月份临近月底也不催', async () => {
  now = new Date('2021-10-29T09:00:00+08:00')
  expect(await told(staff)).toContain('本月最后一个工作日，信息量未达标')
  await db.pool.query('truncate notifications, notified_states, notification_digests')
  await exempt(db, { unit: 'CS-T02', kind: 'month', subject: '2021-10' }, ['2021-10-01', '2021-10-31'])
  expect(await told(staff)).not.toContain('本月最后一个工作日，信息量未达标')
})
