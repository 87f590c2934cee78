import type { PatrolRun } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import type { Actor } from '../../db/audit-row.ts'
import { type Page, queryPage } from '../../db/query-page.ts'
import { kindsOf } from './visiting/failure-words.ts'

type NewRun = {
  id: string
  trigger: PatrolRun['trigger']
  actor: Actor
  today: string
  columns: readonly string[] | null
}

const counted = (condition: string) => `count(*) filter (where ${condition})::int`

/** Each run with its counts; $1, $2, $3: the kinds of failure of each group. */
const RUNS = `
  select r.id::text, r.trigger, r.state, r.note, r.created_by as "createdBy", r.created_at as "createdAt",
         r.finished_at as "finishedAt", c.counts
    from patrol_runs r
   cross join lateral (
     select json_build_object(
       'total', count(*)::int,
       'waiting', ${counted(`state in ('waiting', 'visiting')`)},
       'found', ${counted(`outcome = 'found'`)},
       'empty', ${counted(`outcome = 'empty'`)},
       'failed', ${counted(`outcome = 'failed'`)},
       'unreachable', ${counted('failure = any($1)')},
       'notVisited', ${counted('failure = any($2)')},
       'unreadable', ${counted('failure = any($3)')},
       'dropped', ${counted(`state = 'dropped'`)},
       'withNewItems', ${counted('new_items > 0')}) as counts
       from patrol_visits where run_id = r.id) c`
const GROUPS = [kindsOf('unreachable'), kindsOf('not-visited'), kindsOf('unreadable')]

/** 各轮巡检: their beginning and end. What they visit: visits.repository. */
export function runsRepository(db: Pool | PoolClient) {
  return {
    /** @returns how many columns it will visit; null when another run is going on */
    async create({ id, trigger, actor, today, columns }: NewRun): Promise<number | null> {
      const { rowCount } = await db.query(
        `insert into patrol_runs (id, trigger, state, created_by_id, created_by) values ($1, $2, 'running', $3, $4)
         on conflict do nothing`,
        [id, trigger, actor.id, actor.name],
      )
      if (rowCount === 0) return null
      const { rowCount: visits } = await db.query(
        `insert into patrol_visits (run_id, column_id)
         select $1, c.id from columns c left join patrol_settings s on s.column_id = c.id
          where (c.archived_on is null or c.archived_on > $2)
            and case when $3::text[] is null
                     then c.category <> '频道' and c.exempt_reason is null and coalesce(s.is_enabled, true)
                     else c.code = any($3) end
          order by c.path`,
        [id, today, columns],
      )
      return visits ?? 0
    },

    /**
     * 保留期限: visits older than so many days go, and runs with them. Each column keeps its last visit that could be read:
     * the next one is compared with it. What a visit saw stays a fact without it. @returns how many visits are gone
     */
    async sweep(days: number): Promise<number> {
      const { rowCount } = await db.query(
        `delete from patrol_visits v using patrol_runs r
          where r.id = v.run_id and r.state <> 'running' and r.created_at < now() - $1::int * interval '1 day'
            and v.id is distinct from (select max(l.id) from patrol_visits l
                                        where l.column_id = v.column_id and l.outcome in ('found', 'empty'))`,
        [days],
      )
      await db.query(
        `delete from patrol_runs r
          where r.state <> 'running' and r.created_at < now() - $1::int * interval '1 day'
            and not exists (select from patrol_visits v where v.run_id = r.id)`,
        [days],
      )
      return rowCount ?? 0
    },

    async find(id: string): Promise<PatrolRun | null> {
      const { rows } = await db.query<{ run: PatrolRun }>(
        `select to_json(run) as run from (${RUNS} where r.id = $4::uuid) run`,
        [...GROUPS, id],
      )
      return rows[0]?.run ?? null
    },

    async findRunning(): Promise<PatrolRun | null> {
      const { rows } = await db.query<{ run: PatrolRun }>(
        `select to_json(run) as run from (${RUNS} where r.state = 'running') run`,
        GROUPS,
      )
      return rows[0]?.run ?? null
    },

    /** 取消: what has not been visited is dropped. @returns false when the run is over already */
    async cancel(id: string, note: string | null): Promise<boolean> {
      const { rowCount } = await db.query(
        `with cancelled as (
           update patrol_runs set state = 'cancelled', finished_at = now(), note = $2 where id = $1 and state = 'running' returning id
         ), dropped as (
           update patrol_visits set state = 'dropped', taken_by = null, taken_until = null
             from cancelled where run_id = cancelled.id and patrol_visits.state in ('waiting', 'visiting')
         ) select from cancelled`,
        [id, note],
      )
      return rowCount === 1
    },

    /** @returns whether this call has ended it: nothing was left to visit, and nobody had ended it before */
    async finish(id: string): Promise<boolean> {
      const { rowCount } = await db.query(
        `update patrol_runs set state = 'done', finished_at = now()
          where id = $1 and state = 'running'
            and not exists (select from patrol_visits where run_id = $1 and state in ('waiting', 'visiting'))`,
        [id],
      )
      return rowCount === 1
    },
  }
}

/** The newest first. */
export function listRuns(pool: Pool, { page, pageSize }: { page: number; pageSize: number }): Promise<Page<PatrolRun>> {
  return queryPage<PatrolRun>(pool, {
    matching: RUNS,
    orderBy: '"createdAt" desc, id',
    values: [...GROUPS],
    page,
    pageSize,
  })
}
