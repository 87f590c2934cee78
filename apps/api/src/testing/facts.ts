import { cangshan2021 } from '@mingkao/rules'
import type { Database } from '../db/client.ts'
import { unitRow } from './people.ts'

/** The demo scheme, in force from 2021 on. */
export async function schemeRow({ pool }: Database): Promise<void> {
  await pool.query(
    `insert into schemes (id, name, version, state, effective_from, content)
     values ($1, $2, $3, 'published', $4, $5)`,
    [
      cangshan2021.id,
      cangshan2021.name,
      cangshan2021.version,
      cangshan2021.effectiveFrom,
      JSON.stringify(cangshan2021),
    ],
  )
}

/** A quarter of 2021, checked on the 8th after its end at 18:00, or live. */
export async function quarterRow({ pool }: Database, quarter: 1 | 2 | 3 | 4, isLive = false): Promise<void> {
  const start = `2021-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  await pool.query(
    `insert into periods (id, label, kind, starts_on, ends_on, check_at, data_as_of)
     values ($1, $2, 'quarter', $3::date, $3::date + interval '3 months - 1 day', $4, $4)`,
    [`2021Q${quarter}`, `2021年第${'一二三四'[quarter - 1]}季度`, start, isLive ? null : checkOf(quarter)],
  )
}

function checkOf(quarter: number): string {
  return quarter === 4
    ? '2022-01-08T18:00:00+08:00'
    : `2021-${String(quarter * 3 + 1).padStart(2, '0')}-08T18:00:00+08:00`
}

/** One item; moments with offset, or a day's noon. */
export type ItemFacts = {
  unit: string
  published: string
  title?: string
  url?: string
  column?: string
  kind?: 'original' | 'repost'
  /** By default when it was published. */
  arrived?: string
  withdrawn?: string
  isWaiting?: boolean
}

/** Writes items as a feed would. @returns their ids, in order */
export async function itemRows(db: Database, ...items: ItemFacts[]): Promise<string[]> {
  const ids: string[] = []
  for (const item of items) {
    const published = momentOf(item.published)
    const { rows } = await db.pool.query<{ id: string }>(
      `insert into publications
         (unit_id, column_id, title, url, published_at, published_on, kind, arrived_at, withdrawn_at, is_waiting)
       values ($1, (select id from columns where code = $2), $3, $4, $5,
               ($5::timestamptz at time zone 'Asia/Shanghai')::date, $6, $7, $8, $9)
       returning id::text`,
      [
        await unitRow(db, item.unit),
        item.column ?? null,
        item.title ?? '全区工作会议召开',
        item.url ?? null,
        published,
        item.kind ?? 'original',
        item.arrived === undefined ? published : momentOf(item.arrived),
        item.withdrawn === undefined ? null : momentOf(item.withdrawn),
        item.isWaiting ?? false,
      ],
    )
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** A column; below `parent` its path begins with the parent's. */
export async function columnRow(
  { pool }: Database,
  { code, path, category = '通知公告', parent }: { code: string; path: string; category?: string; parent?: string },
): Promise<void> {
  await pool.query(
    `insert into columns (code, name, path, category, parent_id)
     values ($1, $2, $3, $4, (select id from columns where code = $5))`,
    [code, path.split('/').at(-1), path, category, parent ?? null],
  )
}

function momentOf(text: string): string {
  return text.length === 10 ? `${text}T12:00:00+08:00` : text
}
