import { cangshan2021 } from '@mingkao/rules'
import type { Database } from '../../apps/api/src/db/client.ts'

/** How much there is: units, items from January to 10 October 2021, and what else scales with the units. */
export type DistrictSize = { units: number; publications: number }

/** Rows an insert: the triggers count each statement's rows in one go. */
const BATCH = 500_000

/** Fills an empty, migrated database by SQL. Groups are as uneven as a district's: one unit in three is a town. */
export async function fillDistrict(pool: Database['pool'], { units, publications }: DistrictSize): Promise<void> {
  await pool.query(
    `insert into schemes (id, name, version, state, effective_from, content) values ($1, $2, 1, 'published', '2021-01-01', $3)`,
    [cangshan2021.id, cangshan2021.name, JSON.stringify(cangshan2021)],
  )
  await pool.query(PERIODS)
  await pool.query(UNITS, [units])
  await pool.query(COLUMNS)
  await pool.query(ACCOUNTS)
  await pool.query(PAPERS)
  const later = await takeDown(pool)
  for (let from = 0; from < publications; from += BATCH) {
    await pool.query(PUBLICATIONS, [from, Math.min(from + BATCH, publications) - 1, units])
  }
  for (const statement of later) await pool.query(statement)
  await pool.query('vacuum analyze')
}

/** Indexes and foreign keys cost least when all rows are there. @returns the statements that put them up again */
async function takeDown(pool: Database['pool']): Promise<string[]> {
  const { rows } = await pool.query<{ down: string; up: string }>(`
    select format('alter table publications drop constraint %I', conname) as down,
           format('alter table publications add constraint %I %s', conname, pg_get_constraintdef(oid)) as up
      from pg_constraint where conrelid = 'publications'::regclass and contype = 'f'
    union all
    select format('drop index %I', indexname), indexdef from pg_indexes
     where tablename = 'publications' and indexname <> 'publications_pkey'`)
  for (const { down } of rows) await pool.query(down)
  return rows.map(({ up }) => up)
}

const PERIODS = `
  insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
  select '2021Q' || q, '2021年第' || q || '季度', 'quarter', make_date(2021, q * 3 - 2, 1),
         make_date(2021, q * 3 - 2, 1) + interval '3 months - 1 day', at, at
    from generate_series(1, 3) q
    cross join lateral (select make_timestamptz(2021, q * 3 + 1, 8, 18, 0, 0, 'Asia/Shanghai') as at) moment
  union all select '2021', '2021年', 'year', '2021-01-01', '2021-12-31', null, null`

const UNITS = `
  insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
  select 'U' || n, '单位' || n, '单位' || n || '办公室', case when n % 3 = 0 then '镇街' else '区直部门' end, n, '2021-01-01'
    from generate_series(1, $1) n`

/** One column a unit, a third of them looked after by hand long ago. */
const COLUMNS = `
  with column_rows as (
    insert into columns (code, name, path, category) select 'C' || id, '栏目' || id, '栏目' || id, '通知公告' from units returning id, code
  ), led as (
    insert into column_assignments (column_id, unit_id, role, valid_from)
    select c.id, u.id, 'lead', '2021-01-01' from column_rows c join units u on c.code = 'C' || u.id
  )
  insert into column_observations (column_id, kind, last_updated_on, observed_at)
  select id, 'manual', '2020-11-13', '2021-01-01' from column_rows where id % 3 = 0`

/** Two units in three have an account; each posts every tenth day. */
const ACCOUNTS = `
  with accounts as (
    insert into new_media_accounts (code, name, platform, unit_id, state, opened_on, registered_on)
    select 'M' || id, '账号' || id, '微信公众号', id, 'active', '2020-01-01', '2020-02-01' from units where id % 3 <> 0 returning id
  )
  insert into account_posts (account_id, posted_on, title)
  select id, date '2021-01-05' + 10 * n, '政务资讯' from accounts, generate_series(0, 27) n`

const PAPERS = `
  with disclosed as (
    insert into disclosures (index_number, title, unit_id, made_on, disclosed_on)
    select 'FZ' || id || '-' || n, '通知' || n, id, day - 5, day
      from units cross join generate_series(1, 9) n cross join lateral (select make_date(2021, n, 15) as day) d
  ), interpreted as (
    insert into interpretations (code, title, unit_id, form, column_id, published_on)
    select 'J' || u.id, '图解', u.id, 'illustrated', c.id, '2021-03-16'
      from units u join columns c on c.code = 'C' || u.id where u.id % 2 = 0
    returning id, unit_id
  )
  insert into interpretation_policies (interpretation_id, index_number)
  select id, 'FZ' || unit_id || '-3' from interpreted`

/** In the order of their days, one in a hundred late by a month, one in two hundred withdrawn. */
const PUBLICATIONS = `
  insert into publications
    (unit_id, column_id, title, url, source_id, kind, published_at, published_on, arrived_at, withdrawn_at)
  select 1 + (n * 7919) % $3, 1 + (n * 7919) % $3, '关于做好第' || n || '项工作的通知',
         'http://www.example.gov.cn/xwdt/t' || n || '.htm', 'T' || n, case when n % 25 = 0 then 'repost' else 'original' end,
         at, (at at time zone 'Asia/Shanghai')::date, case when n % 100 = 0 then at + interval '30 days' else at end,
         case when n % 200 = 1 then at + interval '20 days' end
    from generate_series($1::bigint, $2::bigint) n
    cross join lateral (
      select timestamptz '2021-01-01 00:00+08' + (n * 3571 % 24451200) * interval '1 second' as at) moment`
