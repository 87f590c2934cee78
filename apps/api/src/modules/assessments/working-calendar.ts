import type { CalendarYear, WorkingCalendar } from '@mingkao/rules'
import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/**
 * 国务院办公厅放假安排: the years whose notice has been published and stands in the library's data. Beyond them it would
 * answer Monday to Friday without a word, so nothing is asked of it there; a new year is added here with the library.
 */
const FIRST_KNOWN_YEAR = 2008
const LAST_KNOWN_YEAR = 2026

const { holidays, workdays } = arrangements

/** 工作日历 of every year that is known: what a limit in working days is counted by, however long ago the last update was. */
export const wholeCalendar: WorkingCalendar = workingCalendar(FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR)

/** 工作日历 of the years from … to, as far as they are known. */
export function workingCalendar(from: number, to: number): WorkingCalendar {
  const years: CalendarYear[] = []
  for (let year = Math.max(from, FIRST_KNOWN_YEAR); year <= Math.min(to, LAST_KNOWN_YEAR); year += 1) {
    years.push({ year, holidays: daysOf(holidays, year), makeUpDays: daysOf(workdays, year) })
  }
  return years
}

function daysOf(days: Record<string, string>, year: number): string[] {
  return Object.keys(days)
    .filter((day) => day.startsWith(`${year}-`))
    .toSorted()
}
