import { cangshan2021 } from '@mingkao/rules'
import type { Database } from '../db/client.ts'
import { unitRow } from './people.ts'

/** A small district as rows: two units, a scheme, periods, and one of each thing the registers list. */
export async function smallDistrict(db: Database): Promise<void> {
  for (const code of ['CS-T01', 'CS-T02']) await unitRow(db, code)
  await db.prisma.scheme.create({
    data: {
      id: 'cangshan-2021-v1',
      name: cangshan2021.name,
      version: 1,
      state: 'published',
      effectiveFrom: new Date(cangshan2021.effectiveFrom),
      content: cangshan2021,
    },
  })
  await db.pool.query(DISTRICT)
}

const DISTRICT = `
  insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of) values
    ('2021Q3', '2021年第三季度', 'quarter', '2021-07-01', '2021-09-30', '2021-10-08 18:00+08', '2021-10-08 18:00+08'),
    ('2021Q4', '2021年第四季度', 'quarter', '2021-10-01', '2021-12-31', null, null);

  insert into columns (code, parent_id, name, path, category) values ('C01', null, '新闻动态', '新闻动态', '频道');
  insert into columns (code, parent_id, name, path, category, remark)
  select c.code, p.id, c.name, '新闻动态/' || c.name, '动态要闻', c.remark
    from columns p, (values ('C0101', '仓山要闻', '头条_100%'), ('C0102', '部门动态', null), ('C0103', '空栏目', null)) c (code, name, remark)
   where p.code = 'C01';
  insert into column_assignments (column_id, unit_id, role, valid_from, valid_to)
  select c.id, u.id, a.role, a.valid_from::date, a.valid_to::date
    from (values ('C0101', 'CS-T01', 'lead', '2021-01-01', '2021-10-10'), ('C0101', 'CS-T02', 'lead', '2021-10-10', null),
                 ('C0102', 'CS-T02', 'lead', '2021-01-01', null), ('C0102', 'CS-T01', 'supporting', '2021-01-01', null)
         ) a (column_code, unit_code, role, valid_from, valid_to)
    join columns c on c.code = a.column_code join units u on u.code = a.unit_code;
  insert into publications (unit_id, column_id, title, published_at, published_on, arrived_at)
  select u.id, c.id, '要闻', moment::timestamptz, (moment::timestamptz at time zone 'Asia/Shanghai')::date, moment::timestamptz
    from (values ('C0101', '2021-09-20 09:00+08'), ('C0101', '2021-10-09 09:00+08'), ('C0102', '2021-09-01 09:00+08')) p (code, moment)
    join columns c on c.code = p.code join units u on u.code = 'CS-T01';
  insert into column_observations (column_id, kind, last_updated_on, observed_at)
  select id, 'manual', '2021-09-25', '2021-09-26 10:00+08' from columns where code = 'C0102';

  insert into new_media_accounts (code, name, platform, unit_id, state, opened_on, registered_on)
  select a.code, a.name, a.platform, u.id, 'active', '2020-01-01', '2020-03-01'
    from (values ('M001', '第一发布', '微信公众号', 'CS-T01'), ('M002', '第二发布', '微博', 'CS-T02'), ('M003', '无声', '微博', 'CS-T02')
         ) a (code, name, platform, unit) join units u on u.code = a.unit;
  insert into account_posts (account_id, posted_on, title)
  select a.id, p.day::date, '政务资讯 ' || p.day
    from (values ('M001', '2021-09-24'), ('M001', '2021-10-09'), ('M002', '2021-09-23')) p (code, day)
    join new_media_accounts a on a.code = p.code;

  insert into disclosures (index_number, document_number, title, unit_id, made_on, disclosed_on)
  select d.index_number, '仓政〔2021〕' || right(d.index_number, 1) || '号', d.title, u.id, d.made_on::date, d.disclosed_on::date
    from (values ('FZ-1', '关于防汛的通知', 'CS-T01', '2021-08-02', '2021-08-30'), ('FZ-2', '关于规划的批复', 'CS-T02', '2021-08-02', '2021-08-31'),
                 ('FZ-3', '关于人事的通知', 'CS-T02', null, '2021-10-08')) d (index_number, title, unit, made_on, disclosed_on)
    join units u on u.code = d.unit;

  insert into columns (code, parent_id, name, path, category) values ('C09', null, '本区政策解读', '政务公开/本区政策解读', '政策文件');
  insert into interpretations (code, title, unit_id, form, column_id, published_on)
  select i.code, i.title, u.id, i.form, c.id, i.day::date
    from (values ('J1', '图解防汛', 'CS-T01', 'illustrated', '2021-09-01'), ('J2', '视频说防汛', 'CS-T01', 'audio-video', '2021-09-02'),
                 ('J3', '文字说规划', 'CS-T02', 'text', '2021-10-09')) i (code, title, unit, form, day)
    join units u on u.code = i.unit join columns c on c.code = 'C09';
  insert into interpretation_policies (interpretation_id, index_number)
  select i.id, l.policy from (values ('J1', 'FZ-1'), ('J2', 'FZ-1'), ('J3', 'FZ-2')) l (code, policy)
    join interpretations i on i.code = l.code;
`
