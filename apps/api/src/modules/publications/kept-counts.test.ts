import { beforeEach, describe, expect, it } from 'vitest'
import { countDrift } from '../../testing/count-drift.ts'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'
import { CHANGES, moment, PERIOD_CHANGES, type Random, randomFrom } from './random-changes.ts'

const db = await testDatabase()

beforeEach(async () => {
  await emptyDatabase(db)
  await db.pool.query(`
    insert into units (id, code, short_name, full_name, group_name, protocol_order, valid_from)
      select n, 'U' || n, '单位' || n, '单位' || n, '镇街', n, '2020-01-01' from generate_series(1, 4) n;
    insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of) values
      ('Q1', '一季度', 'quarter', '2021-01-01', '2021-03-31', '2021-04-08 10:00Z', '2021-04-08 10:00Z'),
      ('Q2', '二季度', 'quarter', '2021-04-01', '2021-06-30', '2021-07-08 10:00Z', '2021-07-08 10:00Z'),
      ('Q3', '三季度', 'quarter', '2021-07-01', '2021-09-30', '2021-09-20 10:00Z', '2021-09-20 10:00Z'),
      ('2021', '2021年', 'year', '2021-01-01', '2021-12-31', null, null)`)
})

const drift = () => countDrift(db)

async function version(): Promise<number> {
  const { rows } = await db.pool.query<{ version: number }>(
    'select coalesce(sum(version), 0)::int as version from fact_versions',
  )
  return rows[0]?.version ?? 0
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** One connection's life: transactions of one to four changes, some given up whole, some given up in part. */
async function live(writer: string, random: Random, transactions: number): Promise<void> {
  const client = await db.pool.connect()
  try {
    for (let left = transactions; left > 0; left -= 1) {
      await client.query('begin')
      for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes -= 1) {
        await client.query('savepoint change')
        await pick(CHANGES, random)(client, random, writer)
        await client.query(random() < 0.15 ? 'rollback to change' : 'release change')
      }
      await client.query(random() < 0.15 ? 'rollback' : 'commit')
    }
  } finally {
    client.release()
  }
}

/** The office at the same time: periods come, go and change; once in a while everything is emptied. */
async function rule(random: Random, changes: number): Promise<void> {
  const client = await db.pool.connect()
  try {
    for (let left = changes; left > 0; left -= 1) {
      await (left % 12 === 0 ? client.query('truncate publications') : pick(PERIOD_CHANGES, random)(client, random, ''))
    }
  } finally {
    client.release()
  }
}

/** A last look at a full table: items of the first quarter that its data-as-of leaves out or takes back in. */
async function settle(random: Random): Promise<void> {
  const client = await db.pool.connect()
  try {
    for (let left = 20; left > 0; left -= 1) await pick(CHANGES.slice(0, 1), random)(client, random, '')
    await client.query(`update periods set data_as_of = '2021-03-01', check_at = '2021-03-01' where id = 'Q1'`)
    const { rows } = await client.query('select from month_count_corrections where counted <> 0')
    expect(rows.length).toBeGreaterThan(3)
  } finally {
    client.release()
  }
}

describe('月度信息量由数据库随改随记，不会走样', () => {
  it.each([1, 2, 3])('四人同时增、改、删、撤、调整周期，记数与重新清点一致（第%i轮）', async (seed) => {
    await Promise.all([
      ...['甲', '乙', '丙'].map((writer, at) => live(writer, randomFrom(seed * 100 + at), 40)),
      rule(randomFrom(seed * 100 + 9), 40),
    ])
    expect(await drift()).toEqual([])
    await settle(randomFrom(seed))
    expect(await drift()).toEqual([])
  })

  it('各人先后做同样的事，每一步之后都一致', async () => {
    const random = randomFrom(7)
    const client = await db.pool.connect()
    try {
      for (let step = 0; step < 60; step += 1) {
        await pick(step % 6 === 5 ? PERIOD_CHANGES : CHANGES, random)(client, random, '丁')
        expect(await drift()).toEqual([])
      }
    } finally {
      client.release()
    }
    expect(await drift()).toEqual([])
  })

  it('同一批里先调整周期再写信息、先写信息再调整周期，都不漏', async () => {
    const random = randomFrom(11)
    const client = await db.pool.connect()
    try {
      for (const isPeriodFirst of [true, false]) {
        await client.query('begin')
        const period = () =>
          client.query(`update periods set data_as_of = $1, check_at = $1 where id = 'Q1'`, [moment(random)])
        if (isPeriodFirst) await period()
        for (const change of CHANGES) await change(client, random, '戊')
        if (!isPeriodFirst) await period()
        await client.query('commit')
        expect(await drift()).toEqual([])
      }
    } finally {
      client.release()
    }
  })

  it('不在“读已提交”下写信息会被拒绝，因为看不见别人刚记的数', async () => {
    const client = await db.pool.connect()
    try {
      await client.query('begin isolation level repeatable read')
      await expect(client.query(`update periods set data_as_of = null where id = 'Q1'`)).rejects.toThrow(
        'read committed',
      )
      await client.query('rollback')
    } finally {
      client.release()
    }
  })
})

describe('数据版本', () => {
  it('改动提交之前不动，提交之后必动，回滚不动', async () => {
    const random = randomFrom(5)
    const client = await db.pool.connect()
    try {
      const before = await version()
      await client.query('begin')
      await pick(CHANGES.slice(0, 1), random)(client, random, '己')
      expect(await version()).toBe(before)
      await client.query('rollback')
      expect(await version()).toBe(before)
      await pick(CHANGES.slice(0, 1), random)(client, random, '己')
      expect(await version()).toBeGreaterThan(before)
    } finally {
      client.release()
    }
  })

  it('两人同时写、都还没提交，谁也不等谁', async () => {
    const [one, two] = await Promise.all([db.pool.connect(), db.pool.connect()])
    try {
      const add = `insert into publications (unit_id, title, published_at, published_on, arrived_at)
        values (1, '题', '2021-08-01T00:00Z', '2021-08-01', '2021-08-01T00:00Z')`
      await one.query('begin')
      await two.query('begin')
      await two.query(`set local lock_timeout = '2s'`)
      await one.query(add)
      await two.query(add)
      await two.query('commit')
      await one.query('commit')
      expect(await drift()).toEqual([])
      const { rows } = await db.pool.query('select sum(counted)::int as counted from unit_month_counts')
      expect(rows).toEqual([{ counted: 2 }])
    } finally {
      one.release()
      two.release()
    }
  })

  it.each([
    `update units set short_name = '新名' where id = 1`,
    `insert into columns (code, name, path, category) values ('C1', '要闻', '要闻', '动态要闻')`,
    `insert into unit_exemptions (unit_id, reason, valid_from) values (1, '自有网站', '2021-01-01')`,
    `insert into disclosures (index_number, title, unit_id, disclosed_on) values ('FZ1', '题', 1, '2021-08-01')`,
    `update periods set label = '季' where id = 'Q1'`,
    `insert into schemes (id, name, version, state, effective_from, content) values ('s', 's', 1, 'draft', '2021-01-01', '{}')`,
  ])('改了任何一样考核用到的事实，版本就动：%s', async (sql) => {
    const before = await version()
    await db.pool.query(sql)
    expect(await version()).toBeGreaterThan(before)
  })
})
