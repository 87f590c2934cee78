import type { Pool } from 'pg'
import { Refusal } from '../refusal.ts'

/** 密码输错: so many failures in a row lock the account for so long. Counted by name, known or not, never by address. */
const MOST_FAILURES = 5
const LOCKED_MINUTES = 15

/**
 * Counts an attempt before the password is looked at, so that many guesses at once are counted like many in a row.
 * Call `forgetFailures` when the password was right.
 * @throws Refusal TOO_MANY_ATTEMPTS while the account is locked, telling for how long
 */
export async function claimAttempt(pool: Pool, username: string): Promise<void> {
  const { rowCount } = await pool.query(
    `with forgotten as (
       delete from sign_in_failures where username in (
         select username from sign_in_failures where last_at < clock_timestamp() - interval '1 day' and username <> $1
            for update skip locked)
     )
     insert into sign_in_failures as f (username, count, last_at) values ($1, 1, clock_timestamp())
     on conflict (username) do update set
       count = case when f.locked_until is not null or f.last_at < clock_timestamp() - $3::interval then 1 else f.count + 1 end,
       last_at = clock_timestamp(),
       locked_until = case when f.locked_until is null and f.last_at >= clock_timestamp() - $3::interval and f.count + 1 >= $2
                           then clock_timestamp() + $3::interval end
     where f.locked_until is null or f.locked_until <= clock_timestamp()`,
    [username, MOST_FAILURES, `${LOCKED_MINUTES} minutes`],
  )
  if (rowCount) return
  throw new Refusal('TOO_MANY_ATTEMPTS', await lockedSentence(pool, username))
}

/** After the right password, or when an administrator has given a new one. */
export async function forgetFailures(pool: Pool, username: string): Promise<void> {
  await pool.query('delete from sign_in_failures where username = $1', [username])
}

async function lockedSentence(pool: Pool, username: string): Promise<string> {
  const { rows } = await pool.query<{ minutes: number }>(
    `select greatest(1, ceil(extract(epoch from locked_until - clock_timestamp()) / 60))::int as minutes
       from sign_in_failures where username = $1 and locked_until is not null`,
    [username],
  )
  return `密码输错次数过多，账号已锁定，请 ${rows[0]?.minutes ?? 1} 分钟后再试；忘记密码请联系管理员重置。`
}
