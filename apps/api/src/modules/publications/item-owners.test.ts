import { DatabaseError, type PoolClient } from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'

const db = await testDatabase()

beforeEach(async () => {
  await emptyDatabase(db)
  await db.pool.query(`
    insert into units (id, code, short_name, full_name, group_name, protocol_order, valid_from)
      select n, 'U' || n, '单位' || n, '单位' || n, '镇街', n, '2020-01-01' from generate_series(1, 3) n;
    insert into columns (id, code, name, path, category)
      select n, 'C' || n, '栏目' || n, '栏目' || n, '通知公告' from generate_series(1, 3) n`)
})

const ITEMS = `
  insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
    select unit_id, column_id, '信息', '2021-07-01 01:00Z', '2021-07-01', '2021-07-01 01:00Z'
      from unnest($1::int[], $2::int[]) as given (unit_id, column_id)`

type Writer = Pick<PoolClient, 'query'>

const write = (units: number[], columns: (number | null)[], writer: Writer = db.pool) =>
  writer.query(ITEMS, [units, columns])

const removed = (table: 'units' | 'columns', id: number, writer: Writer = db.pool) =>
  writer.query(`delete from ${table} where id = $1`, [id])

/** The constraint a statement breaks; throws when it breaks none. */
async function brokenBy(statement: Promise<unknown>): Promise<string> {
  const error: unknown = await statement.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DatabaseError) || error.code !== '23503') throw new Error(`not refused: ${String(error)}`)
  return error.constraint ?? ''
}

async function columnsOfItems(): Promise<(number | null)[]> {
  const { rows } = await db.pool.query<{ column_id: number | null }>('select column_id from publications order by id')
  return rows.map((row) => row.column_id)
}

/** Runs two connections' transactions that have begun already; both are given back, whatever happens. */
async function inTwoTransactions(work: (first: PoolClient, second: PoolClient) => Promise<void>): Promise<void> {
  const [first, second] = [await db.pool.connect(), await db.pool.connect()]
  try {
    await first.query('begin')
    await second.query('begin')
    await work(first, second)
  } finally {
    for (const client of [first, second]) {
      await client.query('rollback')
      client.release()
    }
  }
}

const pidOf = (client: PoolClient): Promise<number | undefined> =>
  client.query<{ pid: number }>('select pg_backend_pid() as pid').then(({ rows }) => rows[0]?.pid)

/** Resolves once that connection waits for another's lock. */
const untilWaiting = (pid: number | undefined): Promise<void> =>
  expect
    .poll(async () => {
      const asked = 'select wait_event_type as kind from pg_stat_activity where pid = $1'
      const { rows } = await db.pool.query<{ kind: string | null }>(asked, [pid])
      return rows[0]?.kind
    })
    .toBe('Lock')

describe('每条信息的单位和栏目都在', () => {
  it('没有的单位、没有的栏目写不进去，同一句里好的也不写', async () => {
    expect(await brokenBy(write([1, 9], [1, 1]))).toBe('publications_unit_id_fkey')
    expect(await brokenBy(write([1, 2], [null, 9]))).toBe('publications_column_id_fkey')
    expect(await columnsOfItems()).toEqual([])
    await write([1, 2], [null, 3])
    expect(await columnsOfItems()).toEqual([null, 3])
  })

  it('改到没有的单位、没有的栏目也不行', async () => {
    await write([1], [1])
    expect(await brokenBy(db.pool.query('update publications set unit_id = 9'))).toBe('publications_unit_id_fkey')
    expect(await brokenBy(db.pool.query('update publications set column_id = 9'))).toBe('publications_column_id_fkey')
    expect(await columnsOfItems()).toEqual([1])
  })

  it('有信息的单位删不掉；栏目删掉，信息留着', async () => {
    await write([1, 1], [1, 2])
    expect(await brokenBy(removed('units', 1))).toBe('publications_unit_id_fkey')
    await removed('units', 2)
    await removed('columns', 1)
    expect(await columnsOfItems()).toEqual([null, 2])
  })

  it('单位和栏目的内部编号不改', async () => {
    await expect(db.pool.query('update units set id = 7 where id = 1')).rejects.toThrow(/never changes/)
    await expect(db.pool.query('update columns set id = 7 where id = 1')).rejects.toThrow(/never changes/)
    await db.pool.query(`update units set short_name = '改名' where id = 1`)
  })
})

describe('两个人同时', () => {
  it('一个正在删单位，另一个写它的信息：等到删完，写不进去', async () => {
    await inTwoTransactions(async (remover, writer) => {
      const pid = await pidOf(writer)
      await removed('units', 1, remover)
      const writing = brokenBy(write([1], [null], writer))
      await untilWaiting(pid)
      await remover.query('commit')
      expect(await writing).toBe('publications_unit_id_fkey')
    })
  })

  it('一个正在写信息，另一个删那个单位：等到写完，删不掉', async () => {
    await inTwoTransactions(async (writer, remover) => {
      const pid = await pidOf(remover)
      await write([1], [1], writer)
      const removing = brokenBy(removed('units', 1, remover))
      await untilWaiting(pid)
      await writer.query('commit')
      expect(await removing).toBe('publications_unit_id_fkey')
    })
  })

  it('一个正在写信息，另一个删那个栏目：等到写完，信息留着，栏目空了', async () => {
    await inTwoTransactions(async (writer, remover) => {
      const pid = await pidOf(remover)
      await write([1], [1], writer)
      const removing = removed('columns', 1, remover)
      await untilWaiting(pid)
      await writer.query('commit')
      await removing
      await remover.query('commit')
    })
    expect(await columnsOfItems()).toEqual([null])
  })

  it('拿着旧快照的事务不许删：看不见别人刚写的', async () => {
    await inTwoTransactions(async (remover) => {
      await remover.query('set transaction isolation level repeatable read')
      await expect(removed('units', 3, remover)).rejects.toThrow(/read committed/)
    })
  })
})
