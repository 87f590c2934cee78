import type { SqlTransaction, Transaction } from '../../db/with-transaction.ts'
import type { News } from './news.ts'
import { RECIPIENTS } from './round.repository.ts'

export function newsRepository(tx: Transaction | SqlTransaction) {
  return {
    async tell(news: readonly News[], now: Date): Promise<void> {
      const rows = JSON.stringify(news.map(({ to, ...row }, place) => ({ ...row, ...to, place })))
      const values = [rows, now.toISOString()]
      if ('prisma' in tx) await tx.prisma.$executeRawUnsafe(TELL, ...values)
      else await tx.client.query(TELL, values)
    },
  }
}

/** Minutes until the quiet hours are over, at $2; 0 outside of them. What quiet-time.ts says, said to the database. */
const MINUTES_LEFT = `
  select case
           when s.quiet_from <= s.quiet_until and (t.now < s.quiet_from or t.now >= s.quiet_until) then 0
           when s.quiet_from > s.quiet_until and t.now < s.quiet_from and t.now >= s.quiet_until then 0
           else mod(1440 + extract(epoch from s.quiet_until::time - t.now::time)::int / 60, 1440)
         end as minutes
    from notification_settings s
    cross join (select to_char($2::timestamptz at time zone 'Asia/Shanghai', 'HH24:MI') as now) t`

/** In one round: who is told what, the bell, and what leaves the house, one message a recipient and piece of news. */
const TELL = `
  with recipients as (${RECIPIENTS}), told as (
    select r.key, r."userId", r.name, r.mail, n.place, n.kind, n.subject, n.title, n.detail,
           case when r.unit is null then coalesce(n."officeHref", n.href) else n.href end as href,
           coalesce(n."isConfidential", false) as confidential
      from json_to_recordset($1::text::json) as n (
             place int, kind text, subject text, title text, detail text, href text, "officeHref" text,
             office boolean, units json, users json, "except" text, "isConfidential" boolean)
      join recipients r
        on (r."userId" is null or r."userId" is distinct from n."except")
       and (case when r.unit is null then coalesce(n.office, false)
                 else r.unit in (select json_array_elements_text(n.units)) end
            or r."userId" in (select json_array_elements_text(n.users)))
  ), rung as (
    insert into notifications (user_id, kind, subject, level, title, detail, href, told_at)
    select "userId", kind, subject, 'news', title, detail, href, $2::timestamptz
      from told where "userId" is not null order by place
  )
  insert into notification_deliveries (id, recipient, channel, target, kind, message, next_attempt_at)
  select gen_random_uuid(), key, case when "userId" is null then 'webhook' else 'mail' end, name, 'news',
         json_build_object('at', $2::text, 'kind', 'news', 'items', json_build_array(json_build_object(
           'kind', kind, 'subject', subject, 'state', 'news', 'level', 'news', 'title', title, 'detail', detail,
           'href', href))),
         now() + case when "userId" is null then q.minutes else 0 end * interval '1 minute'
    from told cross join (${MINUTES_LEFT}) q
   where not confidential and ("userId" is null or mail is not null)`
