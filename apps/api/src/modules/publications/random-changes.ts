import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'

/** A repeatable source of numbers in [0, 1): the same seed makes the same changes. */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `writer` tells the connections apart: each has source ids of its own, as each feed has. */
type Change = (client: PoolClient, random: Random, writer: string) => Promise<unknown>

/** Between these moments everything happens; the frozen periods of the test lie inside. */
const FROM = Date.parse('2020-11-20T00:00:00+08:00')
const TO = Date.parse('2021-11-20T00:00:00+08:00')
const DAY = 86_400_000

export function moment(random: Random): string {
  return new Date(FROM + Math.floor(random() * ((TO - FROM) / 60_000)) * 60_000).toISOString()
}

function whole(random: Random, below: number): number {
  return Math.floor(random() * below)
}

/** An item as a line of COPY's text format: unit, title, published, arrived, withdrawn, waiting, source id. */
function line(random: Random, writer = ''): string[] {
  const published = moment(random)
  const late = random() < 0.3 ? whole(random, 120 * DAY) : 0
  const arrived = new Date(Date.parse(published) + late).toISOString()
  const withdrawn = random() < 0.2 ? new Date(Date.parse(arrived) + whole(random, 90 * DAY)).toISOString() : '\\N'
  const waiting = random() < 0.1 ? 't' : 'f'
  return [String(1 + whole(random, 4)), '题', published, arrived, withdrawn, waiting, `${writer}${whole(random, 150)}`]
}

function lines(random: Random, count: number, writer?: string): string[][] {
  const bySource = new Map<string, string[]>()
  for (let left = count; left > 0; left -= 1) {
    const made = line(random, writer)
    bySource.set(String(made[6]), made)
  }
  return [...bySource.values()]
}

const COLUMNS = 'unit_id, title, published_at, published_on, arrived_at, withdrawn_at, is_waiting, source_id'

/** Some rows nobody else is busy with, so that connections meet in the counts and never in a row. */
const some = (count: number) =>
  `(select id from publications where id % 3 = $1::int order by id limit ${count} for update skip locked)`

const upsert: Change = (client, random, writer) =>
  client.query(
    `insert into publications (${COLUMNS})
     select u::int, t, p::timestamptz, (p::timestamptz at time zone 'Asia/Shanghai')::date, a::timestamptz,
            nullif(w, '\\N')::timestamptz, i::boolean, s
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         as sheet (u, t, p, a, w, i, s)
      where not exists (select from publications where source_id = s)
         or s in (select source_id from publications where source_id = any($7) for update skip locked)
      order by s
     on conflict (source_id) do update set unit_id = excluded.unit_id, published_at = excluded.published_at,
       published_on = excluded.published_on, withdrawn_at = excluded.withdrawn_at`,
    columnsOf(lines(random, 12, writer)),
  )

function columnsOf(rows: string[][]): string[][] {
  return [0, 1, 2, 3, 4, 5, 6].map((at) => rows.map((row) => String(row[at])))
}

const insert: Change = (client, random) =>
  client.query(
    `insert into publications (${COLUMNS})
     select u::int, t, p::timestamptz, (p::timestamptz at time zone 'Asia/Shanghai')::date, a::timestamptz,
            nullif(w, '\\N')::timestamptz, i::boolean, null
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         as sheet (u, t, p, a, w, i, unused)`,
    columnsOf(lines(random, 1 + whole(random, 20))),
  )

const copy: Change = async (client, random) => {
  const text = lines(random, 15).map(([unit, title, published = '', arrived, withdrawn, waiting]) => {
    const day = new Date(Date.parse(published) + 8 * 3_600_000).toISOString().slice(0, 10)
    return `${[unit, title, published, day, arrived, withdrawn, waiting, '\\N'].join('\t')}\n`
  })
  await pipeline(Readable.from(text), client.query(copyFrom(`copy publications (${COLUMNS}) from stdin`)))
}

const move: Change = (client, random) =>
  client.query(`update publications set unit_id = 1 + (unit_id + $2) % 4 where id in ${some(6)}`, [
    whole(random, 3),
    whole(random, 4),
  ])

const redate: Change = (client, random) =>
  client.query(
    `update publications set published_at = $2, published_on = ($2::timestamptz at time zone 'Asia/Shanghai')::date
      where id in ${some(4)}`,
    [whole(random, 3), moment(random)],
  )

const withdraw: Change = (client, random) =>
  client.query(`update publications set withdrawn_at = $2 where id in ${some(5)}`, [whole(random, 3), moment(random)])

const restore: Change = (client, random) =>
  client.query(`update publications set withdrawn_at = null where id in ${some(5)}`, [whole(random, 3)])

const wait: Change = (client, random) =>
  client.query(`update publications set is_waiting = not is_waiting where id in ${some(5)}`, [whole(random, 3)])

const arrive: Change = (client, random) =>
  client.query(`update publications set arrived_at = $2 where id in ${some(5)}`, [whole(random, 3), moment(random)])

const retitle: Change = (client, random) =>
  client.query(`update publications set title = '新题' where id in ${some(9)}`, [whole(random, 3)])

const remove: Change = (client, random) =>
  client.query(`delete from publications where id in ${some(6)}`, [whole(random, 3)])

/** What a transaction may do to publications. */
export const CHANGES: readonly Change[] = [
  insert,
  insert,
  copy,
  upsert,
  upsert,
  move,
  redate,
  withdraw,
  restore,
  wait,
  arrive,
  retitle,
  remove,
]

/** What an office does to periods: another data-as-of, none, other bounds, a new one, one less. */
export const PERIOD_CHANGES: readonly Change[] = [
  (client, random) =>
    client.query(`update periods set data_as_of = $1, check_at = $1 where id = 'Q1'`, [moment(random)]),
  (client, random) =>
    client.query(`update periods set data_as_of = $1, check_at = $1 where id = 'Q2'`, [moment(random)]),
  (client) => client.query(`update periods set data_as_of = null where id = 'Q2'`),
  (client) => client.query(`update periods set starts_on = '2020-12-01', ends_on = '2021-02-28' where id = 'Q1'`),
  (client) => client.query(`update periods set label = label || '。' where id = 'Q1'`),
  (client) => client.query(`delete from periods where id = 'Q3'`),
  (client, random) =>
    client.query(
      `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
       values ('Q3', '三季度', 'quarter', '2021-07-01', '2021-09-30', $1, $1) on conflict do nothing`,
      [moment(random)],
    ),
]
