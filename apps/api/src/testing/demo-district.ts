import { readFileSync } from 'node:fs'
import type { Database } from '../db/client.ts'
import { quarterRow, schemeRow } from './facts.ts'

const FOLDER = new URL('../../../../prisma/demo/cangshan-2021/', import.meta.url)

export function demoRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

export async function demoDistrict(db: Database): Promise<void> {
  const json = (file: string) => JSON.stringify(demoRows(file))
  const run = (sql: string, file: string) => db.pool.query(sql, [json(file)])
  await schemeRow(db)
  for (const quarter of [1, 2, 3] as const) await quarterRow(db, quarter)
  await quarterRow(db, 4, true)
  await db.pool.query(
    `insert into periods (id,label,kind,starts_on,ends_on) values ('2021','2021年','year','2021-01-01','2021-12-31')`,
  )
  await run(
    `insert into units (code, short_name, full_name, group_name, protocol_order, valid_from)
    select r->>'单位编码', r->>'简称', r->>'全称', r->>'分组', n, (r->>'启用日期')::date from jsonb_array_elements($1::jsonb) with ordinality x(r,n)
    on conflict (code) do update set short_name = excluded.short_name, group_name = excluded.group_name, protocol_order = excluded.protocol_order`,
    'units.csv',
  )
  await run(
    `insert into columns (code, name, path, url, category, "limit", remark)
    select r->>'栏目编码', r->>'栏目名称', r->>'栏目路径', r->>'链接', r->>'类别',
      case when r->>'更新期限' = '' then null when r->>'更新期限' like '%天' then jsonb_build_object('kind','days','count',14)
       when r->>'更新期限' = '1年' then jsonb_build_object('kind','months','count',12) else jsonb_build_object('kind','months','count',6) end, r->>'备注'
    from jsonb_array_elements($1::jsonb) r`,
    'columns.csv',
  )
  await run(
    `update columns c set parent_id = p.id from jsonb_array_elements($1::jsonb) r join columns p on p.code = r->>'上级栏目' where c.code = r->>'栏目编码'`,
    'columns.csv',
  )
  await run(
    `insert into column_assignments (column_id, unit_id, role, valid_from)
    select c.id, u.id, 'lead', (r->>'责任起始')::date from jsonb_array_elements($1::jsonb) r join columns c on c.code = r->>'栏目编码' join units u on u.short_name = r->>'责任单位'`,
    'columns.csv',
  )
  await run(
    `insert into column_observations (column_id, kind, last_updated_on, observed_at)
    select c.id, 'manual', (r->>'最近更新（人工核查）')::date, '2021-01-01' from jsonb_array_elements($1::jsonb) r join columns c on c.code = r->>'栏目编码' where r->>'最近更新（人工核查）' <> ''`,
    'columns.csv',
  )
  await run(
    `insert into publications (unit_id, column_id, title, url, published_at, published_on, kind, source_id, arrived_at)
    select u.id, c.id, r->>'标题', r->>'链接', t, (t at time zone 'Asia/Shanghai')::date, case r->>'类型' when '原创' then 'original' else 'repost' end, r->>'信息编号', t
    from jsonb_array_elements($1::jsonb) r join units u on u.short_name = r->>'发布单位' left join columns c on c.path = r->>'栏目'
    cross join lateral (select (r->>'发布时间')::timestamp at time zone 'Asia/Shanghai' as t) x`,
    'publications.csv',
  )
  await run(
    `insert into new_media_accounts (code, name, platform, unit_id, state, opened_on, registered_on)
    select r->>'账号编码', r->>'账号名称', r->>'平台', u.id, 'active', (r->>'开设日期')::date, (r->>'备案日期')::date from jsonb_array_elements($1::jsonb) r join units u on u.short_name = r->>'主管单位'`,
    'new-media-accounts.csv',
  )
  await run(
    `insert into account_posts (account_id, posted_on, title) select a.id, (r->>'发布日期')::date, r->>'标题' from jsonb_array_elements($1::jsonb) r join new_media_accounts a on a.code = r->>'账号编码'`,
    'new-media-posts.csv',
  )
  await run(
    `insert into disclosures (index_number, document_number, title, unit_id, made_on, disclosed_on)
    select r->>'索引号', r->>'文号', r->>'标题', u.id, (r->>'成文日期')::date, (r->>'公开日期')::date from jsonb_array_elements($1::jsonb) r join units u on u.short_name = r->>'公开单位'`,
    'disclosures.csv',
  )
  await run(
    `insert into interpretations (code, title, unit_id, form, column_id, published_on, disclosure_index_number, policy_disclosed_on)
    select r->>'编号', r->>'标题', u.id, case r->>'解读形式' when '图文' then 'illustrated' when '音视频' then 'audio-video' else 'text' end, c.id, (r->>'解读发布日期')::date, r->>'被解读文件索引号', (r->>'文件公开日期')::date
    from jsonb_array_elements($1::jsonb) r join units u on u.short_name = r->>'发布单位' join columns c on c.path = r->>'栏目'`,
    'interpretations.csv',
  )
}
