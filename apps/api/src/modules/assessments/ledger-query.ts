import { CALENDAR_OVERRIDES } from '../working-calendar/index.ts'
import { EXEMPTION_TERMS } from './exemption-terms.ts'
import { INTERPRETED_POLICIES } from './interpreted-policies.ts'

/**
 * The period and its check time. $1 period id, $2 the domain's “now”, $3 null, or a data-as-of instead of the period's own:
 * what is known of it later. A page is taken as it was seen by the period's own even then.
 */
const PERIOD = `period as materialized (
  select id, label, kind, starts_on, ends_on, check_at, coalesce($3::timestamptz, data_as_of) as data_as_of,
         data_as_of as seen_by, months_together, stage,
         first_counted_day(starts_on, ends_on) as from_day,
         check_at is null or check_at > $2::timestamptz as is_live,
         least(coalesce(check_at, $2), $2) as at,
         (least(coalesce(check_at, $2), $2) at time zone 'Asia/Shanghai')::date as day
    from periods where id = $1
)`

const PERIOD_AS_JSON = `json_build_object(
    'id', period.id, 'label', period.label, 'kind', period.kind, 'start', starts_on, 'end', ends_on, 'from', from_day,
    'checkAt', check_at, 'dataAsOf', data_as_of, 'isLive', is_live, 'day', day, 'monthsTogether', months_together,
    'time', to_char(at at time zone 'Asia/Shanghai', 'HH24:MI'))`

/** In force on the day of the check. */
const SCHEME_AS_JSON = `(select json_build_object('id', id, 'content', content) from schemes
    where state <> 'draft' and effective_from <= day and (effective_to is null or effective_to > day))`

/** The check time and the scheme alone, for lists that judge the rows of one page. */
export const PERIOD_AND_SCHEME = `
with ${PERIOD}
select ${PERIOD_AS_JSON} as period, ${SCHEME_AS_JSON} as scheme, ${CALENDAR_OVERRIDES} as calendar,
       data_as_of as "dataAsOf", stage in ('final', 'issued') as "isClosed"
  from period`

/** A post taken down counts in no result of later days, and in those of days before it. */
const POST_STANDS = '(p.withdrawn_at is null or p.withdrawn_at > coalesce(data_as_of, $2))'

/**
 * 台账 of every unit in one statement, hence one snapshot: $1 period id, $2 the domain's “now”. One row, or none where the
 * period is not known; each part is JSON. Facts only: nothing here knows a quota or a limit in days.
 */
export const LEDGER_QUERY = `
with ${PERIOD}, months as (
  select unit_id, month, sum(counted)::int as counted, sum(month_end)::int as month_end
    from (
      select unit_id, month, counted, month_end
        from unit_month_counts where month >= (select from_day from period) and month <= (select ends_on from period)
      union all
      select unit_id, month, counted, month_end from month_count_corrections
       where period_id = $1 and $3::timestamptz is null
      union all
      select unit_id, month_of(published_on), 1, is_month_end(published_on)::int
        from publications cross join period
       where is_waiting and published_on between from_day and ends_on
         and is_counted(published_at, arrived_at, withdrawn_at, is_waiting, data_as_of, $2)
      union all
      -- A free period may end within a month. The kept corrections end with it, so what came after is taken off as it counts now.
      select unit_id, month_of(published_on), -1, -is_month_end(published_on)::int
        from publications cross join period
       where published_at >= (ends_on + 1)::timestamp at time zone 'Asia/Shanghai'
         and published_at < (month_of(ends_on) + interval '1 month') at time zone 'Asia/Shanghai'
         and counts_now(withdrawn_at, is_waiting)
    ) kept
   group by unit_id, month
), before_period as (
  -- Or begin within one.
  select unit_id, count(*)::int as counted from publications cross join period
   where published_at >= month_of(starts_on)::timestamp at time zone 'Asia/Shanghai'
     and published_at < starts_on::timestamp at time zone 'Asia/Shanghai'
     and is_counted(published_at, arrived_at, withdrawn_at, is_waiting, data_as_of, $2)
   group by unit_id
), volumes as (
  select unit_id, array_agg(extract(year from month)::int * 12 + extract(month from month)::int - 1) as months,
         array_agg(counted) as counted, array_agg(month_end) as month_end
    from months group by unit_id
), previous as (
  select before.id from periods before, period
   where before.kind = period.kind and before.ends_on < period.starts_on
   order by before.ends_on desc limit 1
)
select
  (select coalesce(sum(version), 0)::text from fact_versions) as version,
  ${PERIOD_AS_JSON} as period,
  stage in ('final', 'issued') as "isClosed",
  (select id from previous) as previous,
  ${SCHEME_AS_JSON} as scheme,
  -- When the next waiting item comes due, the result is another one.
  (select min(published_at) from publications where is_waiting and published_at > $2 and withdrawn_at is null) as next_due,
  -- What lies before the first item that had come in was not collected: unknown, not zero.
  (select to_char(published_on, 'YYYY-MM') from publications
    where arrived_at <= coalesce(data_as_of, $2) order by published_at limit 1) as collected_from,
  (select coalesce(json_agg(json_build_object(
      'id', units.id, 'code', code, 'name', coalesce(former.short_name, units.short_name), 'group', group_name, 'from', units.valid_from, 'to', units.valid_to,
      'exemption', (
        select json_build_object('reason', reason, 'from', e.valid_from, 'to', e.valid_to - 1)
          from unit_exemptions e
         where e.unit_id = units.id and e.valid_from <= day and (e.valid_to is null or e.valid_to > starts_on)
         order by (e.valid_to is null or e.valid_to > day) desc, e.valid_from desc limit 1),
      'months', to_json(volumes.months), 'counted', to_json(volumes.counted), 'monthEnd', to_json(volumes.month_end),
      'beforePeriod', before_period.counted
    ) order by protocol_order, units.id), '[]')
     from units left join volumes on volumes.unit_id = units.id
     left join before_period on before_period.unit_id = units.id
     -- 曾用名: what it was called on the day of the check.
     left join unit_former_names former
       on former.unit_id = units.id and former.valid_to > day and (former.valid_from is null or former.valid_from <= day)
    where (units.valid_from <= ends_on and (units.valid_to is null or units.valid_to > starts_on))
       or volumes.unit_id is not null) as units,
  (select coalesce(json_agg(json_build_object(
      'id', c.id, 'parent', c.parent_id, 'code', c.code, 'path', c.path, 'category', c.category, 'limit', c."limit",
      'openedOn', c.opened_on, 'archivedOn', c.archived_on, 'exemptReason', c.exempt_reason,
      'publishedOn', k.published_on, 'observedOn', seen.last_updated_on, 'isSeenEmpty', seen.is_blank,
      'isCovered', k.is_covered,
      'leads', (
        select json_agg(json_build_array(a.unit_id, a.valid_from, a.valid_to - 1) order by a.valid_from)
          from column_keepers a where a.column_id = c.id and a.role = 'lead')
    ) order by c.code), '[]')
     from columns c
     join column_items(at, data_as_of, $2, null) k on k.column_id = c.id
     left join column_sightings(coalesce(seen_by, $2), null) seen on seen.column_id = c.id) as columns,
  (select coalesce(json_agg(json_build_object(
      'unit', coalesce(former.unit_id, a.unit_id), 'id', a.id, 'code', a.code, 'name', coalesce(past.name, a.name),
      'platform', coalesce(past.platform, a.platform), 'state', coalesce(past.state, a.state),
      'openedOn', a.opened_on, 'registeredOn', a.registered_on,
      'cancelledOn', case when past.id is null then a.cancelled_on else past.cancelled_on end,
      'publishesContent', coalesce(past.publishes_content, a.publishes_content), 'lastPostedOn', newest.posted_on,
      'arePostsKnown', newest.posted_on is not null or exists (select from account_posts p where p.account_id = a.id)
    ) order by a.code), '[]')
     from new_media_accounts a
     left join account_former_owners former
       on former.account_id = a.id and former.valid_to > day and (former.valid_from is null or former.valid_from <= day)
     -- 原记载: what it was on the day of the check.
     left join account_former_records past
       on past.account_id = a.id and past.valid_to > day and (past.valid_from is null or past.valid_from <= day)
     left join lateral (
       select p.posted_on from account_posts p
        where p.account_id = a.id and p.posted_on <= day and ${POST_STANDS}
        order by p.posted_on desc limit 1) newest on true) as accounts,
  -- An account's go with the account.
  (select coalesce(json_agg(json_build_array(
      coalesce(former.unit_id, a.unit_id, v.unit_id), v.account_id, v.id, condition, v.state, happened_on, note)
      order by v.id), '[]')
     from veto_findings v
     left join new_media_accounts a on a.id = v.account_id
     left join account_former_owners former
       on former.account_id = a.id and former.valid_to > day and (former.valid_from is null or former.valid_from <= day)
    where happened_on <= day and v.state <> 'withdrawn') as vetoes,
  (select coalesce(json_agg(json_build_array(unit_id, id, index_number, made_on, disclosed_on)
     order by disclosed_on, id), '[]')
     from disclosures where disclosed_on between from_day and day and withdrawn_at is null) as disclosures,
  (select coalesce(json_agg(json_build_object(
      'unit', i.unit_id, 'id', i.id, 'code', i.code, 'title', i.title, 'form', i.form, 'publishedOn', i.published_on,
      'isDecorativeOnly', i.is_decorative_only, 'isOfSuperior', i.is_of_superior, 'column', c.path,
      'policies', ${INTERPRETED_POLICIES}
    ) order by i.published_on, i.id), '[]')
     from interpretations i
     left join columns c on c.id = i.column_id
    where i.published_on between from_day and day and i.withdrawn_at is null) as interpretations,
  -- 整改通知 of what was found in periods that ended before this one does: an order never touches the score it came from.
  (select coalesce(json_agg(json_build_array(
      o.unit_id, o.id, o.title, coalesce(o.late_due_on, o.due_on),
      case when o.state <> 'returned' then coalesce(o.late_replied_on, o.replied_on)
           when o.due_on >= day then o.late_replied_on end) order by o.id), '[]')
     from rectification_orders o join periods found on found.id = o.period_id
    where o.asks_report and o.state <> 'cancelled' and o.issued_on <= day and found.ends_on < period.ends_on
  ) as orders,
  (select coalesce(json_agg(json_build_array(
      o.unit_id, o.id, i.id, i.problem_key, i.finding_id, i.title, o.due_on) order by i.id), '[]')
     from rectification_items i join rectification_orders o on o.id = i.order_id
    where o.period_id = (select id from previous) and o.state <> 'cancelled' and o.issued_on <= day) as problems,
  -- 申诉成立, in this period or in one within it.
  (select coalesce(json_agg(json_build_array(a.unit_id, a.period_id, a.finding_id, a.decision_reason)
     order by a.period_id <> $1, a.id), '[]')
     from appeals a join periods of_appeal on of_appeal.id = a.period_id
    where a.state = 'accepted' and of_appeal.starts_on >= period.starts_on and of_appeal.ends_on <= period.ends_on
  ) as exclusions,
  (select coalesce(json_agg(json_build_array(e.unit_id, kind, subject, starts, ends, ground) order by id, starts), '[]')
     from (${EXEMPTION_TERMS}) e
    where starts <= greatest(ends_on, day) and ends >= greatest(from_day, starts)) as exemptions,
  ${CALENDAR_OVERRIDES} as calendar
from period`
