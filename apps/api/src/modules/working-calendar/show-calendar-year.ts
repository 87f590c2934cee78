import type { CalendarYear } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { festivalOf, stateCouncilYears } from './state-council-calendar.ts'
import { workingCalendarRepository, type YearRow } from './working-calendar.repository.ts'

/** 一年的工作日历: the State Council's days, and the office's own. */
export async function showCalendarYear(sql: Pool | PoolClient, year: number): Promise<CalendarYear> {
  return presentYear(year, await workingCalendarRepository(sql).findYear(year))
}

export function presentYear(year: number, { isComplete, version, days }: YearRow): CalendarYear {
  const arranged = stateCouncilYears.get(year)
  const own = new Set(days.map(({ day }) => day))
  return {
    year,
    source: arranged ? 'state-council' : isComplete ? 'office' : null,
    isComplete,
    version,
    days,
    arranged: [...daysAs('rest', arranged?.holidays ?? []), ...daysAs('working', arranged?.makeUpDays ?? [])].map(
      (day) => ({ ...day, isOverridden: own.has(day.day) }),
    ),
  }
}

function daysAs(kind: 'working' | 'rest', days: readonly string[]) {
  return days.map((day) => ({ day, kind, note: festivalOf(day) }))
}
