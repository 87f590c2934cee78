import type { Day } from '../kernel/day.ts'
import type { CalendarYear, WorkingCalendar } from '../kernel/working-days.ts'

function daysOf(year: number, days: string): Day[] {
  return days.split(' ').map((day) => `${year}-${day}`)
}

function arranged(year: number, holidays: string, makeUpDays: string): CalendarYear {
  return { year, holidays: daysOf(year, holidays), makeUpDays: daysOf(year, makeUpDays) }
}

/** 国务院放假安排 of 2020 to 2022: weekdays off, and weekends worked. */
export const calendar: WorkingCalendar = [
  arranged(
    2020,
    '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ),
  arranged(
    2021,
    '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ),
  arranged(
    2022,
    '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
]
