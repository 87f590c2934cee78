import type { Notification } from '@mingkao/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../db/audit-row.ts'
import { withSqlTransaction, withTransaction } from '../../db/with-transaction.ts'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import type { News } from './news.ts'
import { tellAbout } from './tell-about.ts'

const app = await buildApp()
const { db } = app.deps
await smallDistrict(db)
const office = await app.signedIn('office')
const leader = await app.signedIn('leader')
const staff1 = await app.signedIn('staff', { unit: 'CS-T01' })
const staff2 = await app.signedIn('staff', { unit: 'CS-T02' })
const people = { office, leader, staff1, staff2 }

const DAY = new Date('2021-10-11T09:00:00+08:00')
const NIGHT = new Date('2021-10-10T23:30:00+08:00')

const rejected: News = {
  kind: 'registration',
  subject: '7',
  title: '账号备案“临江发布”被退回',
  detail: '退回原因：缺少三审流程。',
  href: '/registrations?registration=7',
  officeHref: '/registrations?queue=all',
  to: { units: ['CS-T01'] },
}

const idOf = async (person: typeof office) => (await person.get<{ id: string }>('/api/me')).body.id
const tell = (news: News[], now = DAY) =>
  withTransaction({ db, actor: SYSTEM }, async (tx) => {
    await tellAbout(tx, news, now)
    await tx.audit({ action: 'tell', entity: 'notification' })
  })

/** Who has what in the bell, by person. */
async function bells() {
  const rung = await Promise.all(
    Object.entries(people).map(async ([name, person]) => {
      const { rows } = (await person.get<{ rows: Notification[] }>('/api/notifications')).body
      return rows.map(({ title, href, level }) => [name, level, title, href])
    }),
  )
  return rung.flat()
}

async function deliveries() {
  const { rows } = await db.pool.query<{ target: string; channel: string; minutes: number }>(
    `select target, channel, round(extract(epoch from next_attempt_at - created_at) / 60)::int as minutes
       from notification_deliveries order by channel desc`,
  )
  return rows.map(({ target, channel, minutes }) => [target, channel, minutes])
}

beforeEach(async () => {
  await db.pool.query(
    'truncate notifications, notification_deliveries, notification_webhooks, notification_preferences',
  )
})

describe('告知', () => {
  it('只告知所涉单位的经办人员，标明是告知，链接到那一页', async () => {
    await tell([rejected])
    expect(await bells()).toEqual([['staff1', 'news', rejected.title, rejected.href]])
  })

  it('告知区政府办时用区政府办的页面，做这件事的人不必告知', async () => {
    await tell([{ ...rejected, to: { office: true, units: ['CS-T02'] }, except: await idOf(staff2) }])
    expect(await bells()).toEqual([['office', 'news', rejected.title, rejected.officeHref]])
  })

  it('可以指名告知某个人；每人只告知一次', async () => {
    await tell([{ ...rejected, to: { units: ['CS-T02'], users: [await idOf(staff2)] } }])
    expect(await bells()).toEqual([['staff2', 'news', rejected.title, rejected.href]])
  })

  it('事情没有做成，就没有人被告知', async () => {
    const failing = withSqlTransaction({ db, actor: SYSTEM }, async (tx) => {
      await tellAbout(tx, [rejected], DAY)
      throw new Error('撤回')
    })
    await expect(failing).rejects.toThrow('撤回')
    expect(await bells()).toEqual([])
  })
})

describe('邮件和推送', () => {
  beforeEach(async () => {
    await db.pool.query(`
      insert into notification_webhooks (name, url, format, unit_id)
      values ('办公室群', 'https://robot.example', 'json', null),
             ('一街群', 'https://robot.example', 'json', (select id from units where code = 'CS-T01'))`)
    await db.pool.query(`update notification_settings set smtp_host = 'mail.example', smtp_from = 'm@example.gov.cn'`)
    await db.pool.query(
      `insert into notification_preferences (user_id, email, is_mail_on) values ($1, 'a@example.gov.cn', true)`,
      [await idOf(staff1)],
    )
  })

  it('开了邮件的人收到邮件，本单位的群收到推送，别的群收不到', async () => {
    await tell([rejected])
    const { rows } = await db.pool.query<{ name: string }>('select name from users where id = $1', [await idOf(staff1)])
    expect(await deliveries()).toEqual([
      ['一街群', 'webhook', 0],
      [rows[0]?.name, 'mail', 0],
    ])
  })

  it('夜里的事，推送等到免打扰结束', async () => {
    await tell([{ ...rejected, to: { office: true } }], NIGHT)
    expect(await deliveries()).toEqual([['办公室群', 'webhook', 510]])
  })

  it('涉密的事只在系统内告知，不发邮件、不推送', async () => {
    await tell([{ ...rejected, isConfidential: true, to: { office: true, units: ['CS-T01'] } }])
    expect(await bells()).toHaveLength(2)
    expect(await deliveries()).toEqual([])
  })
})
