import { nameKey } from '../unit-names.repository.ts'
import type { ImportPlan } from './import-plan.ts'
import { postFields } from './post-fields.ts'

/** 账号发布记录: known by account, day and title, and so never changed. */
export const postPlan: ImportPlan = {
  label: '账号发布记录',
  fields: postFields,
  prepare: [
    `create temp table account_of on commit drop as
       with asked as (
         select distinct f_account as name, coalesce(f_platform, '') as platform from staging where f_account is not null),
       candidates as (
         select s.name, s.platform, a.id, a.name || '（' || a.platform || '）' as label,
                case when ${nameKey('a.code')} = ${nameKey('s.name')} then 0
                     when ${nameKey('a.platform')} = ${nameKey('s.platform')} then 1 else 2 end as fit
           from asked s join new_media_accounts a
             on ${nameKey('a.code')} = ${nameKey('s.name')} or ${nameKey('a.name')} = ${nameKey('s.name')}
       ),
       ranked as (select *, min(fit) over (partition by name, platform) as best from candidates),
       found as (
         select name, platform, count(distinct id) as accounts, min(id) as account_id,
                string_agg(distinct label, '、' order by label) as labels
           from ranked where fit = best group by name, platform
       )
       select a.name, a.platform, case when accounts = 1 then account_id end as account_id,
              case when f.name is null then 'unknown-account' when accounts > 1 then 'ambiguous-account' end as code,
              case when f.name is null then format('没有账号“%s”，请改用账号编码，或先登记账号', left(a.name, 40))
                   when accounts > 1 then format('叫“%s”的账号不止一个：%s，请改用账号编码', left(a.name, 40), left(labels, 200))
              end as message
         from asked a left join found f using (name, platform)`,
  ],
  resolved: `
    select s.row, a.account_id, f_posted_on as posted_on, f_title as title, a.code as fault, a.message
      from staging s left join account_of a on a.name = s.f_account and a.platform = coalesce(s.f_platform, '')`,
  checks: [
    `select row, 'account' as field, fault as code, message from resolved where fault is not null`,
    `select r.row, 'postedOn', 'in-future', format('发布日期晚于今天（%s），请核对', b.today)
       from resolved r cross join batch b where r.posted_on > b.today`,
  ],
  known: `
    select r.row, p.id from resolved r
      join account_posts p on p.account_id = r.account_id and p.posted_on = r.posted_on and p.title = r.title`,
  keys: [
    {
      expression: `r.account_id || E'\\x01' || r.posted_on || E'\\x01' || r.title`,
      label: '账号、日期和标题',
      field: 'title',
    },
  ],
  target: {
    name: 'account_posts',
    columns: [
      { name: 'account_id', next: null },
      { name: 'posted_on', next: null },
      { name: 'title', next: null },
    ],
  },
  day: 'r.posted_on',
  hints: [],
}
