import { accountFields } from './account-fields.ts'
import type { ImportPlan } from './import-plan.ts'

const SINCE = `case when coalesce(r.state, t.state) is distinct from t.state
  then greatest(t.since, (select today from batch)) else t.since end`

/** 政务新媒体账号: known by code. */
export const accountPlan: ImportPlan = {
  label: '政务新媒体账号',
  fields: accountFields,
  unitNames: `select row, 'unit' as field, f_unit as name, 'infinity'::date as day from staging where f_unit is not null`,
  resolved: `
    select s.row, u.unit_id, u.short_name, f_code as code, f_name as name, f_platform as platform, f_opened_on as opened_on,
           f_registered_on as registered_on, f_state as state, f_cancelled_on as cancelled_on,
           f_responsible_person as responsible_person, f_contact as contact, f_phone as phone,
           f_platform_id as platform_id, f_certified_as as certified_as, f_operator as operator,
           f_is_outsourced::boolean as is_outsourced, f_purpose as purpose, f_followers as followers, f_url as url,
           f_interaction as interaction, f_review_chain as review_chain, f_publishes_content::boolean as publishes_content,
           f_closure_reason as closure_reason, f_announcement_url as announcement_url, f_announced_on as announced_on
      from staging s left join unit_of u on u.name = s.f_unit and u.day = 'infinity'`,
  checks: [
    `select r.row, f.field, 'in-future' as code, format('%s晚于今天（%s），请核对', f.label, b.today) as message
       from resolved r cross join batch b
       cross join lateral (values ('openedOn', '开设日期', r.opened_on), ('registeredOn', '备案日期', r.registered_on),
           ('announcedOn', '停更公告日期', r.announced_on))
         as f (field, label, day)
      where f.day > b.today`,
    `select row, 'followers', 'out-of-range', '粉丝数应为0到20亿之间的整数' from resolved where followers not between 0 and 2000000000`,
    `select row, 'cancelledOn', 'wrong-order', '关停日期应不早于开设日期' from resolved where cancelled_on < opened_on`,
  ],
  known: `select r.row, a.id from resolved r join new_media_accounts a on a.code = r.code`,
  keys: [{ expression: 'r.code', label: '账号编码', field: 'code' }],
  target: {
    name: 'new_media_accounts',
    columns: [
      { name: 'code', next: null },
      { name: 'name' },
      { name: 'platform' },
      { name: 'unit_id' },
      {
        name: 'state',
        added: `coalesce(r.state, case when r.cancelled_on <= b.today then 'closed' else 'active' end)`,
      },
      { name: 'opened_on' },
      { name: 'registered_on' },
      { name: 'cancelled_on' },
      { name: 'responsible_person' },
      { name: 'contact' },
      { name: 'phone' },
      { name: 'platform_id' },
      { name: 'certified_as' },
      { name: 'operator' },
      { name: 'is_outsourced' },
      { name: 'purpose' },
      { name: 'followers' },
      { name: 'url' },
      { name: 'interaction' },
      { name: 'review_chain' },
      { name: 'publishes_content', added: 'coalesce(r.publishes_content, true)' },
      { name: 'closure_reason' },
      { name: 'announcement_url' },
      { name: 'announced_on' },
      // Another state is another from the day of the import; what is mended besides is mended for all time.
      { name: 'since', added: 'null', next: SINCE },
    ],
  },
  day: null,
  hints: [
    `with accounts as (
       select r.unit_id, r.platform, r.code, r.row from resolved r join judged j using (row)
        where j.outcome in ('added', 'changed', 'unchanged')
       union all
       select a.unit_id, a.platform, a.code, null from new_media_accounts a
        where a.state not in ('closed', 'rejected') and a.code not in (select code from resolved where code is not null)
     )
     select 'same-platform' as kind, '同一单位在同一平台不止一个账号，原则上只开设一个' as label, u.short_name as from_text,
            platform as to_text, count(*) as count, array_remove(array_agg(row order by row), null) as rows
       from accounts join units u on u.id = unit_id
      group by u.short_name, platform having count(*) > 1 and count(row) > 0`,
  ],
}
