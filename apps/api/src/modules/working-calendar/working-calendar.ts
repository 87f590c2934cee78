import type { CalendarYear, WorkingCalendar } from '@mingkao/rules'
import { stateCouncilYears } from './state-council-calendar.ts'

/** What the office says of single days, and the years it has entered whole. */
export type CalendarOverrides = {
  days: readonly (readonly [day: string, kind: 'working' | 'rest'])[]
  completeYears: readonly number[]
}

const KEPT = 8
const kept = new Map<string, WorkingCalendar>()

/**
 * 工作日历 by which every limit in working days is counted: the State Council's arrangement, and what the office says
 * beside it. A year known by neither is left out, and asking for it is an error that names it.
 */
export function workingCalendarWith(overrides: CalendarOverrides): WorkingCalendar {
  const key = JSON.stringify(overrides)
  const known = kept.get(key)
  if (known) return known
  const years = new Set([...stateCouncilYears.keys(), ...overrides.completeYears])
  const calendar = [...years].toSorted((a, b) => a - b).map((year) => yearWith(year, overrides))
  if (kept.size >= KEPT) kept.clear()
  kept.set(key, calendar)
  return calendar
}

function yearWith(year: number, { days }: CalendarOverrides): CalendarYear {
  const arranged = stateCouncilYears.get(year) ?? { year, holidays: [], makeUpDays: [] }
  const own = days.filter(([day]) => day.startsWith(`${year}-`))
  if (own.length === 0) return arranged
  const said = new Map(own)
  const remaining = (arrangedDays: readonly string[]) => arrangedDays.filter((day) => !said.has(day))
  const saidToBe = (kind: 'working' | 'rest') => own.flatMap(([day, as]) => (as === kind ? [day] : []))
  return {
    year,
    holidays: [...remaining(arranged.holidays), ...saidToBe('rest')].toSorted(),
    makeUpDays: [...remaining(arranged.makeUpDays), ...saidToBe('working')].toSorted(),
  }
}
