import { cangshan2021 } from '@mingkao/rules'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import type { EmbeddedServer } from '../../apps/api/src/db/embedded/start-embedded-server.ts'
import { migrate } from '../../prisma/scripts/migrate.ts'

export type RegisterSize = { accounts: number; posts: number }

/** A district whose accounts are there already, or are made now. @returns its address */
export async function openRegisters(server: EmbeddedServer, size: RegisterSize): Promise<string> {
  const name = `registers_${size.accounts}_${size.posts}`
  const admin = openDatabase(server.urlOf('postgres'))
  const { rowCount } = await admin.pool.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) {
    await admin.pool.query(`drop database if exists making_${name} with (force)`)
    await admin.pool.query(`create database making_${name}`)
    await migrate(server.urlOf(`making_${name}`))
    const made = openDatabase(server.urlOf(`making_${name}`))
    for (const [statement, ...values] of statements(size)) await made.pool.query(statement, values)
    await made.close()
    await admin.pool.query(`alter database making_${name} rename to ${name}`)
  }
  await admin.close()
  // One kept from an earlier run may be a few migrations behind.
  await migrate(server.urlOf(name))
  return server.urlOf(name)
}

/** 35 units; every account posts evenly from January to 10 October, one in twenty falls silent in August. */
function statements({ accounts, posts }: RegisterSize): [string, ...unknown[]][] {
  return [
    [
      `insert into schemes (id, name, version, state, effective_from, content) values ($1, $2, 1, 'published', '2021-01-01', $3)`,
      cangshan2021.id,
      cangshan2021.name,
      JSON.stringify(cangshan2021),
    ],
    [
      `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of) values
        ('2021Q3', '2021年第三季度', 'quarter', '2021-07-01', '2021-09-30', '2021-10-08 18:00+08', '2021-10-08 18:00+08'),
        ('2021Q4', '2021年第四季度', 'quarter', '2021-10-01', '2021-12-31', null, null)`,
    ],
    [
      `insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
      select 'U' || n, '单位' || n, '单位' || n || '办公室', case when n % 3 = 0 then '镇街' else '区直部门' end, n, '2021-01-01'
        from generate_series(1, 35) n`,
    ],
    [
      `insert into new_media_accounts (code, name, platform, unit_id, state, opened_on, registered_on)
       select 'M' || lpad(n::text, 6, '0'), '账号' || n, (array['微信公众号', '微博', '抖音', '小程序'])[1 + n % 4],
              (select id from units where code = 'U' || (1 + n % 35)), 'active', '2020-01-01', '2020-02-01'
         from generate_series(1, $1::int) n`,
      accounts,
    ],
    [
      `insert into account_posts (account_id, posted_on, title)
       select a.id, day, '政务资讯' || n
         from new_media_accounts a cross join generate_series(1, $1::int) n
         cross join lateral (select date '2021-01-01' + (n * 282 / $1::int) as day) d
        where a.id % 20 <> 0 or day < '2021-08-01'`,
      Math.round(posts / accounts),
    ],
    ['vacuum analyze'],
  ]
}
