import type { Database } from '../db/client.ts'

/** A province's portal: `count` columns, ten in each folder, kept by a hundred units, with a year of items and observations. */
export async function manyColumns({ pool }: Database, count = 5000): Promise<void> {
  await pool.query(
    `insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
     select 'P' || lpad(n::text, 3, '0'), '省直' || n || '局', '省直第' || n || '局', '省直部门', 1000 + n, '2020-01-01'
       from generate_series(1, 100) n on conflict (code) do nothing`,
  )
  await pool.query(
    `insert into columns (code, name, path, category)
     select 'P' || lpad(n::text, 4, '0'), '频道' || n, '频道' || n, '频道' from generate_series(1, $1::int / 11) n`,
    [count],
  )
  await pool.query(
    `insert into columns (code, parent_id, name, path, category, url)
     select p.code || lpad(n::text, 2, '0'), p.id, '栏目' || n, p.path || '/栏目' || n,
            (array['动态要闻', '通知公告', '政策文件', '人事信息', '规划计划'])[1 + n % 5],
            'http://www.example.gov.cn/' || p.code || '/' || n || '/'
       from columns p cross join generate_series(1, 10) n where p.code ~ '^P\\d{4}$'`,
  )
  await pool.query(
    `insert into column_assignments (column_id, unit_id, role, valid_from)
     select c.id, u.id, r.role, '2021-01-01'
       from (select id, row_number() over (order by id) as n from columns where code ~ '^P\\d{6}$') c
       cross join (values ('lead', 0), ('supporting', 7)) r (role, shift)
       join units u on u.code = 'P' || lpad((1 + (c.n + r.shift) % 100)::text, 3, '0')`,
  )
  await pool.query(
    `insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
     select a.unit_id, a.column_id, '信息' || n, day + time '09:00', day, day + time '09:00'
       from (select unit_id, column_id, row_number() over (order by column_id) as place from column_assignments a
              join columns c on c.id = a.column_id where a.role = 'lead' and c.code ~ '^P\\d{6}$') a
       cross join generate_series(1, 4) n
       cross join lateral (select date '2021-10-10' - (a.place % 40)::int - n * 30 as day) d`,
  )
  await pool.query(
    `insert into column_observations (column_id, kind, last_updated_on, observed_at)
     select id, 'manual', '2021-09-01', '2021-09-02 09:00+08' from columns where code ~ '^P\\d{6}$' and id % 3 = 0`,
  )
  await pool.query('analyze')
}
