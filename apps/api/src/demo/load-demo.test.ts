import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { AppDeps } from '../deps.ts'
import { testDatabase } from '../testing/database.ts'
import { loadDemo } from './load-demo.ts'

const db = await testDatabase()
const deps: AppDeps = {
  config: readConfig({}),
  clock: fixedClock('2021-10-11T09:00:00+08:00'),
  db,
  jobs: {
    send: async () => true,
    daily: async () => undefined,
    work: async () => undefined,
    stop: async () => undefined,
  },
  log: pino({ level: 'silent' }),
}

async function count(sql: string): Promise<unknown> {
  const { rows } = await db.pool.query(sql)
  return rows
}

async function tableCounts(): Promise<unknown> {
  const tables = [
    'units',
    'unit_aliases',
    'columns',
    'column_assignments',
    'column_observations',
    'publications',
    'new_media_accounts',
    'account_posts',
    'disclosures',
    'interpretations',
    'schemes',
    'periods',
  ]
  const [row] = await db.pool
    .query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`)
    .then(({ rows }) => rows)
  return row
}

describe('演示区', () => {
  const lines: string[] = []
  beforeAll(() => loadDemo(deps, (line) => lines.push(line)))

  it('每个文件的每一行都在，一行不多', async () => {
    expect(await tableCounts()).toEqual({
      units: 35,
      unit_aliases: 35,
      columns: 42,
      column_assignments: 39,
      column_observations: 5,
      publications: 8342,
      new_media_accounts: 21,
      account_posts: 1095,
      disclosures: 374,
      interpretations: 20,
      schemes: 1,
      periods: 5,
    })
    expect(lines).toContain('已导入 8342 条网站信息')
  })

  it('第三季度 3157 条，主动公开 162 件', async () => {
    expect(
      await count(
        `select sum(counted)::int as n from unit_month_counts where month between '2021-07-01' and '2021-09-01'`,
      ),
    ).toEqual([{ n: 3157 }])
    expect(
      await count(
        `select count(*)::int as n from disclosures where disclosed_on between '2021-07-01' and '2021-09-30'`,
      ),
    ).toEqual([{ n: 162 }])
  })

  it('初始导入按发布时间视为入库，关账的季度没有“迟到”的信息', async () => {
    expect(await count('select count(*)::int as n from publications where arrived_at <> published_at')).toEqual([
      { n: 0 },
    ])
    expect(await count('select count(*)::int as n from month_count_corrections')).toEqual([{ n: 0 }])
  })

  it('栏目的期限与类别相同的跟随方案，人工核查看到的日期都在', async () => {
    expect(await count(`select distinct "limit" from columns`)).toEqual([{ limit: null }])
    expect(
      await count(
        `select c.path, to_char(o.last_updated_on, 'YYYY-MM-DD') as day from column_observations o join columns c on c.id = o.column_id
        where observed_at <= '2021-04-08' order by 1`,
      ),
    ).toEqual([
      { path: '重点领域信息公开/社会救助', day: '2020-11-13' },
      { path: '重点领域信息公开/脱贫攻坚/公示公告', day: '2018-12-20' },
      { path: '重点领域信息公开/脱贫攻坚/扶贫协作', day: '2018-12-20' },
      { path: '重点领域信息公开/脱贫攻坚/扶贫捐赠', day: '2018-12-20' },
      { path: '重点领域信息公开/脱贫攻坚/扶贫项目', day: '2018-12-20' },
    ])
    expect(
      await count(`select p.code from columns c join columns p on p.id = c.parent_id where c.code = 'C030101'`),
    ).toEqual([{ code: 'C0301' }])
  })

  it('每篇政策解读也是本区政策解读栏目里的一条网站信息', async () => {
    expect(
      await count(
        `select count(*)::int as n from interpretations i
         join publications p on p.title = i.title and p.unit_id = i.unit_id and p.column_id = i.column_id and p.published_on = i.published_on`,
      ),
    ).toEqual([{ n: 20 }])
  })

  it('再装一次，什么也不变', async () => {
    const before = await tableCounts()
    const version = await count('select sum(version) from fact_versions')
    await loadDemo(deps)
    expect(await tableCounts()).toEqual(before)
    expect(await count('select sum(version) from fact_versions')).toEqual(version)
    expect(await count('select count(*)::int as n from imports')).toEqual([{ n: 7 }])
  })

  it('装到一半断电，下次接着装完', async () => {
    await db.pool.query(`truncate units, columns, publications, imports, periods restart identity cascade`)
    await db.pool.query(`truncate new_media_accounts, disclosures, interpretations restart identity cascade`)
    const cutOff = { ...deps, log: deps.log }
    const dying = loadDemo(cutOff, (line) => {
      if (line.includes('栏目')) throw new Error('断电')
    })
    await expect(dying).rejects.toThrow('断电')
    await db.pool.query(`update imports set state = 'running', finished_at = null where kind = 'columns'`)
    await db.pool.query('truncate columns restart identity cascade')
    await loadDemo(deps)
    expect(await tableCounts()).toMatchObject({
      units: 35,
      columns: 42,
      column_assignments: 39,
      publications: 8342,
      periods: 5,
    })
    expect(await count('select count(*)::int as n from imports')).toEqual([{ n: 7 }])
  })
})
