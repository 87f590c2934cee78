import type { Account } from '@mingkao/contract'
import { type AccountVerdict, accountStates } from '@mingkao/rules'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'
import { openRegister } from '../assessments/index.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const { pool } = app.deps.db
const leader = await app.signedIn('leader')

/** Accounts in every state, of every kind, on either side of every limit. */
await pool.query(`
  select setseed(0.42);
  insert into new_media_accounts
    (code, name, platform, unit_id, state, opened_on, registered_on, cancelled_on, publishes_content, since)
  select 'R' || n, '账号' || n, (array['微信公众号', '微博', '移动客户端', '小程序'])[1 + n % 4], u.id,
         (array['draft','submitted','registered','active','active','active','suspended','closing','closed','rejected','unregistered','reopened'])[1 + floor(random() * 12)::int],
         case when random() < 0.8 then date '2021-06-01' + floor(random() * 140)::int end,
         case when random() < 0.5 then date '2021-06-01' end,
         case when random() < 0.2 then date '2021-10-13' - floor(random() * 12)::int end,
         random() < 0.8, null
    from generate_series(1, 300) n join lateral (select id from units order by code offset n % 2 limit 1) u on true;
  insert into account_posts (account_id, posted_on, title, withdrawn_at)
  select a.id, date '2021-10-11' - floor(random() * 40)::int, '第' || n,
         case when random() < 0.2 then timestamptz '2021-10-07 09:00+08' + random() * interval '4 days' end
    from new_media_accounts a, generate_series(1, 3) n where a.code like 'R%' and random() < 0.6
  on conflict do nothing;
  insert into veto_findings (unit_id, account_id, condition, state, note, happened_on, found_by, decided_by, decided_at)
  select a.unit_id, a.id, (array['no-update', 'bought-followers', 'harmful-content', 'unusable'])[1 + floor(random() * 4)::int],
         case when confirmed then 'confirmed' else 'suspected' end, '核查', date '2021-10-11' - floor(random() * 130)::int,
         '甲', case when confirmed then '乙' end, case when confirmed then now() end
    from new_media_accounts a cross join lateral (select random() < 0.7 as confirmed) c where a.code like 'R%' and random() < 0.3;
  update new_media_accounts set state = 'suspended', since = date '2021-10-11' - floor(random() * 6)::int, name = name || '改'
   where code like 'R%' and random() < 0.3;
`)

describe('列表上的检查结果与计分一致', () => {
  it.each([undefined, '2021Q3'])('%s：每个账号的结果、余天与台账上判的相同，筛选也相同', async (period) => {
    const query = period === undefined ? '' : `&period=${period}`
    const source = { db: app.deps.db, clock: fixedClock('2021-10-11T09:00:00+08:00'), version: 0n }
    const register = await openRegister(source, period)
    if (!register) throw new Error('a period is running')
    const accounts = [...register.ledgers.values()].flatMap((ledger) => ledger.accounts)
    const states = accountStates({ accounts }, register.occasion, register.scheme)
    const { body } = await leader.get<{ rows: Account[]; total: number }>(`/api/accounts?pageSize=500${query}`)
    const seen = body.rows.map(({ code, verdict, daysLeft, sentence }) => ({ code, verdict, daysLeft, sentence }))
    const told = states.map(({ code, verdict, daysLeft, sentence }) => ({ code, verdict, daysLeft, sentence }))
    const inOrder = (rows: typeof seen) => rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))
    expect(inOrder(seen)).toEqual(inOrder(told))
    for (const verdict of ['passed', 'failed', 'undetermined', 'not-checked'] satisfies AccountVerdict[]) {
      const expected = states.filter((state) => state.verdict === verdict).map(({ code }) => code)
      expect(expected.length).toBeGreaterThan(5)
      const found = await leader.get<{ rows: Account[]; total: number }>(
        `/api/accounts?pageSize=500&verdict=${verdict}${query}`,
      )
      expect(found.body.rows.map(({ code }) => code).toSorted()).toEqual(expected.toSorted())
      expect(found.body.total).toBe(expected.length)
    }
  })

  it('数据库记着的最近更新和条数，与一条条数出来的相同', async () => {
    await pool.query(`
      delete from account_posts where id % 7 = 0;
      update account_posts set posted_on = posted_on + 1 where id % 5 = 0 and posted_on < '2021-10-11';
      update account_posts set withdrawn_at = null where id % 3 = 0`)
    const { rows } = await pool.query(`
      select k.account_id from account_last_posts k
        left join (select account_id, max(posted_on) as posted_on, count(*)::int as posts
                     from account_posts where withdrawn_at is null group by account_id) p using (account_id)
       where (k.posted_on, k.posts) is distinct from (p.posted_on, coalesce(p.posts, 0))`)
    expect(rows).toEqual([])
    const kept = await pool.query('select count(*)::int as kept from account_last_posts')
    expect(kept.rows).toEqual([{ kept: 303 }])
  })

  it('按最近更新排，久未更新的在前', async () => {
    const { body } = await leader.get<{ rows: Account[] }>('/api/accounts?sort=oldest&pageSize=40')
    const days = body.rows.map(({ lastPostedOn }) => lastPostedOn ?? '')
    expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)))
  })
})
