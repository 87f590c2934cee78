import type { Rankings, Standing } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase, testDatabase } from '../../testing/database.ts'
import { itemRows, schemeRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'
import type { Visitor } from '../../testing/visitor.ts'

const db = await testDatabase()
const app = await buildApp({ db, clock: { now: () => new Date('2021-10-20T09:00:00+08:00') } })
let leader: Visitor

async function periodRow(start: string, end: string, monthsTogether = false): Promise<void> {
  await db.pool.query(
    `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of, months_together)
     values ('P', '自由周期', 'custom', $1, $2, '2021-10-11 10:00+08', '2021-10-11 10:00+08', $3)`,
    [start, end, monthsTogether],
  )
}

function published(...days: string[]) {
  return itemRows(db, ...days.map((day) => ({ unit: 'U1', published: day })))
}

async function volume() {
  const { body } = await leader.get<Rankings>('/api/rankings?period=P')
  const row = body.groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.code === 'U1')
  const { total, months } = row?.volume ?? { total: null, months: [] }
  return { total, months: months.map(({ month, count, met }) => [month, count, met]) }
}

beforeEach(async () => {
  await emptyDatabase(db)
  await schemeRow(db)
  await unitRow(db, 'U1')
  leader = await app.signedIn('leader')
  await published(
    '2021-01-04',
    '2021-07-14',
    '2021-07-15',
    '2021-08-03',
    '2021-09-15',
    '2021-10-09',
    '2021-10-10',
    '2021-10-11',
  )
})

it('周期从月中到月中：只算首尾两天之间的，不足整月的月份不考核，列表、排名、年度数量一致', async () => {
  await periodRow('2021-07-15', '2021-10-09')
  expect(await volume()).toEqual({
    total: 4,
    months: [
      ['2021-07', 1, null],
      ['2021-08', 1, false],
      ['2021-09', 1, false],
      ['2021-10', 1, null],
    ],
  })
  const { body } = await leader.get<{ total: number }>('/api/publications?period=P&counted=true')
  expect(body.total).toBe(4)
  const { body: standing } = await leader.get<Standing>('/api/units/U1/standing?period=P')
  const rank = standing.indicators.find(({ id }) => id === 'volume-rank')?.findings[0]
  expect(rank?.sentence).toContain('6条')
  expect(standing.indicators[0]?.findings.map(({ sentence }) => sentence)).toEqual([
    '7月不计：不是整月都在本周期内',
    '8月发布1条，少9条',
    '9月发布1条，少9条',
    '10月不计：不是整月都在本周期内',
  ])
})

it('各月合并计算：两个月的条数加在一起，佐证也是两个月的', async () => {
  await periodRow('2021-08-01', '2021-09-30', true)
  const { body } = await leader.get<Standing>('/api/units/U1/standing?period=P')
  const [finding] = body.indicators[0]?.findings ?? []
  expect(finding?.sentence).toBe('8—9月合计发布2条，少18条')
  expect(finding?.evidence).toHaveLength(2)
  expect((await volume()).months).toEqual([
    ['2021-08', 1, false],
    ['2021-09', 1, false],
  ])
})
