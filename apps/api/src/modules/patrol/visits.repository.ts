import type { Pool, PoolClient } from 'pg'
import type { PageItem } from './reading/page-item.ts'
import type { ReserveTurn } from './visiting/open-outfit.ts'
import type { Sight } from './visiting/visit-column.ts'

/** A visit that this process has taken on. */
export type TakenVisit = {
  id: string
  columnId: number
  code: string
  address: string | null
  itemSelector: string | null
  linkSelector: string | null
  dateSelector: string | null
  /** The column's last visit that could be read: null where there was none. */
  previousTextHash: string | null
  previousUrls: string[] | null
}

/** What a visit leaves behind. */
export type VisitReport = {
  sight: Sight
  visitedAt: Date
  durationMs: number
  change: 'first' | 'unchanged' | 'changed' | 'new-items' | null
  newItems: number
}

const LONGEST_EXCERPT = 2000

/** The visits of a run, shared out among the processes: each is one process's at a time. */
export function visitsRepository(db: Pool | PoolClient) {
  return {
    /**
     * Takes the next visit nobody is at, or whose process has not been heard of.
     * @param worker who takes it @param leaseMs until when it is believed without a sign of life
     */
    async take(runId: string, worker: string, leaseMs: number): Promise<TakenVisit | null> {
      const { rows } = await db.query<TakenVisit>(TAKE, [runId, worker, leaseMs])
      return rows[0] ?? null
    },

    /** A sign of life for all this worker is at. @returns whether the run goes on, and whether anything of it is left */
    async keepAlive(runId: string, worker: string, leaseMs: number): Promise<{ isRunning: boolean; left: number }> {
      const { rows } = await db.query<{ isRunning: boolean; left: number }>(
        `with kept as (
           update patrol_visits set taken_until = now() + $3 * interval '1 millisecond'
            where run_id = $1 and taken_by = $2 and state = 'visiting'
         )
         select state = 'running' as "isRunning",
                (select count(*)::int from patrol_visits where run_id = $1 and state in ('waiting', 'visiting')) as left
           from patrol_runs where id = $1`,
        [runId, worker, leaseMs],
      )
      return rows[0] ?? { isRunning: false, left: 0 }
    },

    /** Gives back what this worker was at. */
    async release(runId: string, worker: string): Promise<void> {
      await db.query(
        `update patrol_visits set state = 'waiting', taken_by = null, taken_until = null
          where run_id = $1 and taken_by = $2 and state = 'visiting'`,
        [runId, worker],
      )
    },

    /** @returns false when the visit is no longer this worker's: cancelled, or taken over */
    async report(id: string, worker: string, report: VisitReport): Promise<boolean> {
      const { sight, visitedAt, durationMs, change, newItems } = report
      const { rowCount } = await db.query(
        `update patrol_visits
            set state = 'done', taken_by = null, taken_until = null, outcome = $3, failure = $4, detail = $5, url = $6,
                http_status = $7, visited_at = $8, duration_ms = $9, content_hash = $10, text_hash = $11, newest_on = $12,
                change = $13, new_items = $14, source = $15, items = $16, excerpt = $17
          where id = $1 and taken_by = $2 and state = 'visiting'`,
        [
          id,
          worker,
          sight.outcome,
          sight.failure?.kind ?? null,
          sight.failure?.detail ?? null,
          sight.url,
          sight.status,
          visitedAt,
          durationMs,
          sight.hash,
          sight.textHash,
          sight.newestOn,
          change,
          newItems,
          sight.source,
          JSON.stringify(sight.items).replaceAll(String.raw`\u0000`, ''),
          sight.text.slice(0, LONGEST_EXCERPT).replaceAll('\0', ''),
        ],
      )
      return rowCount === 1
    },

    /** What the patrol saw becomes a fact: the newest day, or that the column is blank. */
    async observe(visitId: string, columnId: number, { newestOn }: Sight, observedAt: Date): Promise<void> {
      await db.query(
        `insert into column_observations (column_id, kind, last_updated_on, is_blank, observed_at, visit_id)
         values ($1, 'patrol', $2, $3, $4, $5)`,
        [columnId, newestOn, newestOn === null, observedAt, visitId],
      )
    },

    /** 登记过的网站: every host that a column or its setting has an address on. */
    async registeredHosts(): Promise<Set<string>> {
      const { rows } = await db.query<{ url: string }>(
        `select url from columns where url is not null union select list_url from patrol_settings where list_url is not null`,
      )
      return new Set(rows.flatMap(({ url }) => URL.parse(url)?.host ?? []))
    },

    /** Keeps a host's next free moment, over all processes. */
    reserveTurn: (async (host, intervalMs) => {
      const { rows } = await db.query<{ wait: number }>(
        `insert into patrol_hosts as h (host, next_at) values ($1, now() + $2 * interval '1 millisecond')
         on conflict (host) do update set next_at = greatest(h.next_at, now()) + $2 * interval '1 millisecond'
         returning greatest(0, extract(epoch from h.next_at - now()) * 1000 - $2)::int as wait`,
        [host, intervalMs],
      )
      return rows[0]?.wait ?? 0
    }) satisfies ReserveTurn,
  }
}

const TAKE = `
  with next as (
    select v.id from patrol_visits v join patrol_runs r on r.id = v.run_id
     where v.run_id = $1 and r.state = 'running'
       and (v.state = 'waiting' or (v.state = 'visiting' and v.taken_until < now()))
     order by v.id limit 1
       for update of v skip locked
  ), taken as (
    update patrol_visits v set state = 'visiting', taken_by = $2, taken_until = now() + $3 * interval '1 millisecond'
      from next where v.id = next.id
    returning v.id, v.column_id
  )
  select taken.id::text, c.id as "columnId", c.code, coalesce(s.list_url, c.url) as address,
         s.item_selector as "itemSelector", s.link_selector as "linkSelector", s.date_selector as "dateSelector",
         before.text_hash as "previousTextHash", before.urls as "previousUrls"
    from taken
    join columns c on c.id = taken.column_id
    left join patrol_settings s on s.column_id = c.id
    left join lateral (
      select p.text_hash, (select coalesce(array_agg(item ->> 'url'), '{}') from jsonb_array_elements(p.items) item) as urls
        from patrol_visits p
       where p.column_id = c.id and p.id < taken.id and p.outcome in ('found', 'empty')
       order by p.id desc limit 1) before on true`

/** 新信息: what stood on no earlier page. */
export function newAmong(items: readonly PageItem[], previousUrls: readonly string[]): number {
  const known = new Set(previousUrls)
  return items.filter(({ url, day }) => day !== null && !known.has(url)).length
}
