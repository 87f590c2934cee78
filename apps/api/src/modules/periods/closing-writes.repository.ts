import type { PoolClient } from 'pg'
import type { FrozenQuarter } from '../assessments/index.ts'

export type NewClosing = {
  periodId: string
  closedAt: Date
  closedBy: string | null
  closedByName: string
  reason: string | null
  gates: unknown
  content: string
  hash: string
}

/** What one unit's findings refer to; `from` and `to` are first days of months, null where no items are. */
export type UnitReferences = { unit: string; from: string | null; to: string | null; disclosures: string[] }

/** Which items are kept: to the last day of the period, as of; of closed quarters, those kept with them. */
export type KeptPublications = {
  last: string
  dataAsOf: string | null
  at: Date
  quarters: readonly FrozenQuarter[]
}

/** 关账 as it is written. */
export function closingWrites(client: PoolClient) {
  return {
    /** @returns id and version, which counts from 1 */
    async addClosing(closing: NewClosing): Promise<{ id: number; version: number }> {
      const { periodId, closedAt, closedBy, closedByName, reason, gates, content, hash } = closing
      const { rows } = await client.query<{ id: number; version: number }>(
        `insert into period_closings
           (period_id, version, closed_at, closed_by, closed_by_name, reason, gates, content, hash)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8
           from period_closings where period_id = $1
         returning id, version`,
        [periodId, closedAt, closedBy, closedByName, reason, JSON.stringify(gates), content, hash],
      )
      const [row] = rows
      if (!row) throw new Error('a closing was not written')
      return row
    },

    /** 佐证: the items counted for each unit, by the predicate the kept counts stand for; of a closed quarter, those kept with it. */
    async keepPublications(
      closingId: number,
      units: readonly UnitReferences[],
      { last, dataAsOf, at, quarters }: KeptPublications,
    ): Promise<void> {
      const asked = units.filter(({ from }) => from !== null)
      await client.query(
        `insert into period_closing_evidence (closing_id, kind, unit_code, place, ref, label, url, held_on, note)
         select $1, 'publication', unit, row_number() over (partition by unit order by held_on, place), ref, label, url,
                held_on, note
           from (
             select asked.unit, row_number() over (order by p.published_at, p.id) as place, p.id::text as ref,
                    p.title as label, p.url, p.published_on as held_on, p.kind as note
               from unnest($2::text[], $3::date[], $4::date[]) as asked (unit, from_month, to_month)
               join units u on u.code = asked.unit
               join publications p on p.unit_id = u.id
                and p.published_at >= asked.from_month::timestamp at time zone 'Asia/Shanghai'
                and p.published_at < least(asked.to_month + interval '1 month', $10::date + 1) at time zone 'Asia/Shanghai'
              where is_counted(p.published_at, p.arrived_at, p.withdrawn_at, p.is_waiting, $5, $6)
                and not exists (select from unnest($7::int[], $8::date[], $9::date[]) as q (closing, first_day, last_day)
                                 where p.published_on between first_day and last_day)
              union all
             select e.unit_code, e.place, e.ref, e.label, e.url, e.held_on, e.note
               from unnest($7::int[], $8::date[], $9::date[]) as q (closing, first_day, last_day)
               join period_closing_evidence e on e.closing_id = q.closing and e.kind = 'publication'
                and e.held_on between first_day and last_day
               join unnest($2::text[]) as asked (unit) on asked.unit = e.unit_code
           ) items`,
        [
          closingId,
          asked.map(({ unit }) => unit),
          asked.map(({ from }) => from),
          asked.map(({ to }) => to),
          dataAsOf,
          at,
          quarters.map((quarter) => quarter.closingId),
          quarters.map(({ start }) => start),
          quarters.map(({ end }) => end),
          last,
        ],
      )
    },

    async keepDisclosures(closingId: number, units: readonly UnitReferences[]): Promise<void> {
      const pairs = units.flatMap(({ unit, disclosures }) => disclosures.map((id) => ({ unit, id: Number(id) })))
      await client.query(
        `insert into period_closing_evidence (closing_id, kind, unit_code, place, ref, label, held_on, note)
         select $1, 'disclosure', asked.unit, row_number() over (partition by asked.unit order by d.disclosed_on, d.id),
                d.id::text, d.title, d.disclosed_on, d.document_number
           from (select distinct unit, id from unnest($2::text[], $3::int[]) as pairs (unit, id)) asked
           join disclosures d on d.id = asked.id`,
        [closingId, pairs.map(({ unit }) => unit), pairs.map(({ id }) => id)],
      )
    },

    async keepColumns(closingId: number, codes: readonly string[]): Promise<void> {
      await client.query(
        `insert into period_closing_evidence (closing_id, kind, unit_code, place, ref, label, url)
         select $1, 'column', '', row_number() over (order by code), code, path, url
           from columns where code = any($2)`,
        [closingId, codes],
      )
    },
  }
}
