import type { Pool, PoolClient } from 'pg'
import type { CalendarOverrides } from './working-calendar.ts'

/** 工作日历 as the office has entered it, as JSON; part of any statement that needs the calendar of its own snapshot. */
export const CALENDAR_OVERRIDES = `
  json_build_object(
    'days', (select coalesce(json_agg(json_build_array(day, kind) order by day), '[]') from calendar_days),
    'completeYears', (select coalesce(json_agg(year order by year), '[]') from calendar_years where is_complete))`

export type OverriddenDay = { day: string; kind: 'working' | 'rest'; note: string | null }
export type YearRow = { isComplete: boolean; version: number; days: OverriddenDay[] }

export function workingCalendarRepository(sql: Pool | PoolClient) {
  return {
    async findOverrides(): Promise<CalendarOverrides> {
      const { rows } = await sql.query<{ overrides: CalendarOverrides }>(`select ${CALENDAR_OVERRIDES} as overrides`)
      return rows[0]?.overrides ?? { days: [], completeYears: [] }
    },

    /** A year that nobody has worked on is version 0. */
    async findYear(year: number): Promise<YearRow> {
      const { rows } = await sql.query<YearRow>(
        `select coalesce(bool_or(y.is_complete), false) as "isComplete", coalesce(max(y.version), 0) as version,
                (select coalesce(json_agg(json_build_object('day', day, 'kind', kind, 'note', note) order by day), '[]')
                   from calendar_days where day between make_date($1, 1, 1) and make_date($1, 12, 31)) as days
           from calendar_years y where y.year = $1`,
        [year],
      )
      return rows[0] ?? { isComplete: false, version: 0, days: [] }
    },

    /** One at a time: nobody else changes the calendar until the transaction ends. */
    async takeTurn(): Promise<void> {
      await sql.query('lock table calendar_years in share row exclusive mode')
    },

    async saveYear(year: number, { isComplete, days }: Omit<YearRow, 'version'>): Promise<void> {
      await sql.query(
        `insert into calendar_years as kept (year, is_complete) values ($1, $2)
         on conflict (year) do update set is_complete = excluded.is_complete, version = kept.version + 1`,
        [year, isComplete],
      )
      await sql.query('delete from calendar_days where day between make_date($1, 1, 1) and make_date($1, 12, 31)', [
        year,
      ])
      await sql.query(
        `insert into calendar_days (day, kind, note)
         select day, kind, note from json_to_recordset($1) as d (day date, kind text, note text)`,
        [JSON.stringify(days)],
      )
    },
  }
}
