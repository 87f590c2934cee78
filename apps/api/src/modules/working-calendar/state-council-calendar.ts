import type { CalendarYear } from '@mingkao/rules'
import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/**
 * 国务院办公厅放假安排: the years whose notice has been published and stands in the library's data. Beyond them it would
 * answer Monday to Friday without a word, so nothing is asked of it there; a new year is added here with the library, or
 * by the office.
 */
const FIRST_KNOWN_YEAR = 2008
const LAST_KNOWN_YEAR = 2026

/** By year: weekdays off and weekends worked, as the State Council has arranged them. */
export const stateCouncilYears: ReadonlyMap<number, CalendarYear> = new Map(
  Array.from({ length: LAST_KNOWN_YEAR - FIRST_KNOWN_YEAR + 1 }, (_, index) => {
    const year = FIRST_KNOWN_YEAR + index
    const { holidays, workdays } = arrangements
    return [year, { year, holidays: daysOf(holidays, year), makeUpDays: daysOf(workdays, year) }]
  }),
)

/** 国庆节, for a day off or the day that makes up for it; null for any other day. */
export function festivalOf(day: string): string | null {
  const { holidays, workdays }: Record<'holidays' | 'workdays', Record<string, string>> = arrangements
  return (holidays[day] ?? workdays[day])?.split(',')[1] ?? null
}

function daysOf(days: Record<string, string>, year: number): string[] {
  return Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .toSorted()
}
