import type { Day } from '../kernel/day.ts'
import type { Occasion, Period } from '../kernel/occasion.ts'
import { calendar } from './calendar.ts'

const thirdQuarter: Period = { id: '2021Q3', kind: 'quarter', start: '2021-07-01', end: '2021-09-30' }
export const fourthQuarter: Period = { id: '2021Q4', kind: 'quarter', start: '2021-10-01', end: '2021-12-31' }
export const wholeYear: Period = { id: '2021', kind: 'year', start: '2021-01-01', end: '2021-12-31' }

/** A period checked on a day at 18:00. */
export function checkedOn(day: Day, period: Period = thirdQuarter): Occasion {
  return { period, at: { day, time: '18:00' }, isLive: false, calendar }
}

/** The same as it stands on that day: 暂计. */
export function liveOn(day: Day, period: Period = fourthQuarter): Occasion {
  return { period, at: { day, time: '09:00' }, isLive: true, calendar }
}

/** The circular's own occasion: 2021 Q3, checked on 8 October 2021 at 18:00. */
export const circularOccasion: Occasion = checkedOn('2021-10-08')
