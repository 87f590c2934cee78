/**
 * What accounts `a` are judged by on a day, as the ledger has it: $1 the day, $2 the moment from which on what is taken down
 * no longer stands. Facts only; a test compares what comes of them with the ledger's.
 */
export const FACTS_JOINED = `
  left join account_former_records past
    on past.account_id = a.id and past.valid_to > $1::date and (past.valid_from is null or past.valid_from <= $1::date)
  left join lateral (
    select p.posted_on from account_posts p
     where p.account_id = a.id and p.posted_on <= $1::date and (p.withdrawn_at is null or p.withdrawn_at > $2::timestamptz)
     order by p.posted_on desc limit 1) newest on true`

export const FACTS_COLUMNS = `
  a.id, a.code, coalesce(past.name, a.name) as name, coalesce(past.platform, a.platform) as platform,
  coalesce(past.state, a.state) as lifecycle, a.opened_on::text as "openedOn", a.registered_on::text as "registeredOn",
  (case when past.id is null then a.cancelled_on else past.cancelled_on end)::text as "cancelledOn",
  coalesce(past.publishes_content, a.publishes_content) as "publishesContent",
  newest.posted_on::text as "lastPostedOn",
  newest.posted_on is not null or exists (select from account_posts p where p.account_id = a.id) as "postsKnown",
  (select coalesce(json_agg(json_build_array(v.id, v.condition, v.state, v.happened_on, v.note) order by v.id), '[]')
     from veto_findings v where v.account_id = a.id and v.happened_on <= $1::date) as vetoes`

/**
 * 最长间隔 in days between updates from $3, the period's first day, to the check day or the account's end: from the last
 * update before it, else the opening, on. Null where nothing is known or no content is owed.
 */
export const LONGEST_GAP = `
  case when a.publishes_content and newest.posted_on is not null then (
    select max(day - earlier) from (
      select day, lag(day) over (order by day) as earlier from (
        select coalesce(
          (select p.posted_on from account_posts p
            where p.account_id = a.id and p.posted_on < $3::date and (p.withdrawn_at is null or p.withdrawn_at > $2::timestamptz)
            order by p.posted_on desc limit 1), a.opened_on, a.registered_on) as day
        union all
        select p.posted_on from account_posts p
         where p.account_id = a.id and p.posted_on >= $3::date and p.posted_on <= $1::date
           and (p.withdrawn_at is null or p.withdrawn_at > $2::timestamptz)
        union all
        select least($1::date, coalesce(a.cancelled_on, $1::date))
      ) days where day is not null
    ) gaps) end`
