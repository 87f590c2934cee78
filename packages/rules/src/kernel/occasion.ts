import { yearOf } from './day.ts'
import type { Day } from './day.ts'
import type { WorkingCalendar } from './working-days.ts'

/** 考核周期: start and end are days of Asia/Shanghai, both included. */
export interface Period {
  readonly id: string
  readonly kind: 'quarter' | 'year' | 'custom'
  readonly start: Day
  readonly end: Day
  /** 各月合并计算: the whole months are held against the quota together (1 and 2 月 around the Spring Festival), not each by itself. Absent: each. */
  readonly monthsTogether?: boolean
}

/** 检查时点 in Asia/Shanghai: local day, and local time 'HH:mm' for show. Days decide, the time never does. */
export interface CheckMoment {
  readonly day: Day
  readonly time: string
}

/** What is judged, as of when, by which calendar. `isLive`: 暂计, the check moment is now and the result will still move. */
export interface Occasion {
  readonly period: Period
  readonly at: CheckMoment
  readonly isLive: boolean
  readonly calendar: WorkingCalendar
}

/** 检查日: all that the state of a column depends on besides its facts. Every occasion is one. */
export interface CheckDay {
  readonly at: Pick<CheckMoment, 'day'>
  readonly calendar: WorkingCalendar
}

/** The last day whose facts belong to the period: its end, or the check day while it still runs. */
export function lastCountedDay(occasion: Occasion): Day {
  return occasion.at.day < occasion.period.end ? occasion.at.day : occasion.period.end
}

/** An unfinished period costs nothing: it has ended on the day after its last. */
export function hasEnded(occasion: Occasion): boolean {
  return occasion.at.day > occasion.period.end
}

/** 年度: the year whose volume and interpretations count, the one the period ends in. */
export function assessedYear(occasion: Occasion): number {
  return yearOf(occasion.period.end)
}
