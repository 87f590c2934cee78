import type { Config } from './config.ts'
import type { Database } from './db/client.ts'

/**
 * What time the assessment believes it is. Governs the domain only: sessions, jobs and the audit log live in real
 * time. Nothing else in the domain may ask for the time.
 */
export type Clock = { now: () => Date }

/** Where the demo begins: a Monday morning, three days after the check time of 2021Q3. */
const DEMO_START = '2021-10-11T09:00:00+08:00'

const REAL_CLOCK: Clock = { now: () => new Date() }

/**
 * The clock of an installation. CLOCK: starts there with this process and runs on. The demo: started at DEMO_START
 * when it was first opened and has run on since, through restarts and the same in every process. Otherwise real time.
 */
export async function openClock({ config, db }: { config: Config; db: Database }): Promise<Clock> {
  if (config.clock) return shiftedClock(config.clock.getTime() - Date.now())
  if (!config.isDemo) return REAL_CLOCK
  await db.pool.query(
    `insert into settings (key, value) values ('demo-clock', jsonb_build_object('offsetMs', $1::bigint))
     on conflict (key) do nothing`,
    [Date.parse(DEMO_START) - Date.now()],
  )
  const { rows } = await db.pool.query<{ offset: string }>(
    `select value ->> 'offsetMs' as offset from settings where key = 'demo-clock'`,
  )
  return shiftedClock(Number(rows[0]?.offset))
}

/** A clock that stands still, for tests and for working out what was true at a moment. @param moment ISO with offset */
export function fixedClock(moment: string): Clock {
  const time = Date.parse(moment)
  return { now: () => new Date(time) }
}

function shiftedClock(offsetMs: number): Clock {
  return { now: () => new Date(Date.now() + offsetMs) }
}
