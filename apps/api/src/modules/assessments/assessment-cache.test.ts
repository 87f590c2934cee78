import type { Rankings, Standing } from '@mingkao/contract'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/client.ts'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'
import { columnRow, itemRows, quarterRow, schemeRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { CHANGES, PERIOD_CHANGES, randomFrom } from '../publications/random-changes.ts'
import { assessmentsRepository } from './assessments.repository.ts'
import { assessPeriod } from './assess-period.ts'
import { presentRankings } from './assessments.presenter.ts'

const db = await testDatabase()
const second = openDatabase(db.url, { max: 5, allowExitOnIdle: true })
let time = Date.parse('2021-10-11T09:00:00+08:00')
const clock = { now: () => new Date(time) }
const [one, two] = [await buildApp({ db, clock }), await buildApp({ db: second, clock })]
afterAll(() => second.close())

let here: Visitor
let there: Visitor

beforeEach(async () => {
  time = Date.parse('2021-10-11T09:00:00+08:00')
  await emptyDatabase(db)
  await schemeRow(db)
  for (const code of ['U1', 'U2', 'U3', 'U4']) await unitRow(db, code)
  here = await one.signedIn('leader')
  there = await two.signedIn('leader')
})

/** The ranking worked out anew, by nobody's cache. */
async function fresh(period: string): Promise<unknown> {
  const current = await assessPeriod(assessmentsRepository(db.pool), period, clock.now())
  const previous = current.previous
    ? await assessPeriod(assessmentsRepository(db.pool), current.previous, clock.now())
    : null
  return JSON.parse(JSON.stringify(presentRankings({ current, previous }, { page: 1 })))
}

async function ranking(who: Visitor, period: string): Promise<Rankings> {
  return (await who.get<Rankings>(`/api/rankings?period=${period}`)).body
}

describe('两个进程、一个数据库：谁改了数据，两边下一次问都是新的', () => {
  it('随便怎么增、改、删、撤、调整周期，每一步之后两边都与重新计算一致', async () => {
    await quarterRow(db, 1)
    await quarterRow(db, 2)
    await db.pool.query(
      `update periods set id = 'Q1' where id = '2021Q1'; update periods set id = 'Q2' where id = '2021Q2'`,
    )
    const random = randomFrom(3)
    const client = await db.pool.connect()
    try {
      for (let step = 0; step < 30; step += 1) {
        const kinds = step % 5 === 4 ? PERIOD_CHANGES : CHANGES
        await kinds[Math.floor(random() * kinds.length)]?.(client, random, '甲')
        const right = await fresh('Q2')
        expect([await ranking(there, 'Q2'), await ranking(here, 'Q2')]).toEqual([right, right])
      }
    } finally {
      client.release()
    }
  })

  it.each([
    ['单位改名', `update units set short_name = '新名' where code = 'U2'`],
    [
      '设为不参评',
      `insert into unit_exemptions (unit_id, reason, valid_from) select id, '自有网站', '2021-01-01' from units where code = 'U2'`,
    ],
    [
      '公开一件',
      `insert into disclosures (index_number, title, unit_id, made_on, disclosed_on) select 'F1', '题', id, '2021-08-01', '2021-08-02' from units where code = 'U2'`,
    ],
    [
      '新开账号',
      `insert into new_media_accounts (code, name, platform, unit_id, state, opened_on) select 'M1', '号', '微博', id, 'unregistered', '2021-01-01' from units where code = 'U2'`,
    ],
    ['周期改名', `update periods set label = '三季度' where id = '2021Q3'`],
  ])('%s之后也一样', async (_title, sql) => {
    await quarterRow(db, 3)
    await itemRows(db, { unit: 'U1', published: '2021-01-05' }, { unit: 'U2', published: '2021-08-05' })
    const before = await ranking(there, '2021Q3')
    await db.pool.query(sql)
    const after = await ranking(there, '2021Q3')
    expect(after).not.toEqual(before)
    expect(after).toEqual(await fresh('2021Q3'))
  })

  it('没有提交的改动谁也看不见，提交了立刻看见', async () => {
    await quarterRow(db, 3)
    await itemRows(db, { unit: 'U1', published: '2021-08-05' })
    const before = await ranking(there, '2021Q3')
    const client = await db.pool.connect()
    try {
      await client.query('begin')
      await client.query('delete from publications')
      expect(await ranking(there, '2021Q3')).toEqual(before)
      await client.query('commit')
      expect(await ranking(there, '2021Q3')).not.toEqual(before)
    } finally {
      client.release()
    }
  })
})

async function rowOfU1() {
  return (await ranking(here, '2021Q4')).groups[0]?.rows.find(({ unit }) => unit.code === 'U1')
}

async function freshness(): Promise<number | null | undefined> {
  return (await rowOfU1())?.indicators.find(({ id }) => id === 'column-freshness')?.earned
}

describe('时间自己也会改变结果', () => {
  it('等待的信息一到时间就计入，之前不计', async () => {
    await quarterRow(db, 4, true)
    await itemRows(
      db,
      { unit: 'U1', published: '2021-01-05' },
      { unit: 'U1', published: '2021-10-11T10:00:00+08:00', arrived: '2021-10-10', isWaiting: true },
    )
    expect((await rowOfU1())?.volume.months[0]?.count).toBe(0)
    time += 3_600_000 - 1
    expect((await rowOfU1())?.volume.months[0]?.count).toBe(0)
    time += 1
    expect((await rowOfU1())?.volume.months[0]?.count).toBe(1)
  })

  it('暂计的结果过了零点按新的一天算', async () => {
    await quarterRow(db, 4, true)
    await columnRow(db, { code: 'C1', path: '要闻', category: '动态要闻' })
    await db.pool.query(
      `insert into column_assignments (column_id, unit_id, role, valid_from)
       select c.id, u.id, 'lead', '2021-01-01' from columns c, units u where u.code = 'U1'`,
    )
    await itemRows(db, { unit: 'U1', published: '2021-09-27', column: 'C1' })
    const full = await freshness()
    time = Date.parse('2021-10-11T23:59:59+08:00')
    expect(await freshness()).toBe(full)
    time = Date.parse('2021-10-12T00:00:00+08:00')
    expect(await freshness()).toBeLessThan(full ?? 0)
  })

  it('检查时点一到，暂计变为正式', async () => {
    await db.pool.query(
      `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
       values ('P', '九月', 'custom', '2021-09-01', '2021-09-30', '2021-10-11 10:00+08', '2021-10-11 10:00+08')`,
    )
    expect((await ranking(here, 'P')).provisional).toBe(true)
    time = Date.parse('2021-10-11T10:00:00+08:00')
    expect((await ranking(here, 'P')).provisional).toBe(false)
  })
})

/** Looks at one unit 25 times; every list is as long as its count. @returns how many states of the facts were seen */
async function readWhile(): Promise<number> {
  const seen = new Set<number>()
  for (let reads = 0; reads < 25; reads += 1) {
    const { body } = await here.get<Standing>('/api/units/U1/standing?period=2021Q3')
    const months = body.indicators.find(({ id }) => id === 'monthly-quota')?.findings ?? []
    expect(months.map(({ evidence }) => evidence.length)).toEqual(body.volume.months.map(({ count }) => count ?? 0))
    seen.add(body.volume.total ?? 0)
  }
  return seen.size
}

describe('一边写一边看', () => {
  it('佐证的条数始终等于所说的条数', async () => {
    await quarterRow(db, 3)
    await itemRows(db, { unit: 'U1', published: '2021-01-05' })
    const writing = { isDone: false }
    const write = async () => {
      const client = await db.pool.connect()
      try {
        for (let round = 0; !writing.isDone; round += 1) {
          await client.query(
            `insert into publications (unit_id, title, published_at, published_on, arrived_at)
             select id, '题', '2021-08-05 12:00+08', '2021-08-05', '2021-08-05 12:00+08' from units where code = 'U1'`,
          )
          if (round % 7 === 0)
            await client.query(
              `delete from publications where id in (select min(id) from publications where title = '题')`,
            )
        }
      } finally {
        client.release()
      }
    }
    const [states] = await Promise.all([readWhile().finally(() => (writing.isDone = true)), write()])
    expect(states).toBeGreaterThan(5)
  })
})

describe('不详不等于零', () => {
  it('开始采集之前的月份没有数，不判未达标；没有方案时说清楚', async () => {
    await quarterRow(db, 3)
    await itemRows(db, { unit: 'U1', published: '2021-08-05' })
    const rows = (await ranking(here, '2021Q3')).groups.flatMap((group) => group.rows)
    expect(rows.find(({ unit }) => unit.code === 'U2')?.volume.months).toEqual([
      { month: '2021-07', count: null, met: null },
      { month: '2021-08', count: 0, met: false },
      { month: '2021-09', count: 0, met: false },
    ])
    await db.pool.query('truncate schemes')
    const { status, body } = await here.get<{ message: string }>('/api/rankings?period=2021Q3')
    expect([status, body.message]).toEqual([422, '2021-10-08 没有生效的考核方案，请管理员先发布方案。'])
  })
})
