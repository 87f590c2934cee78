import type { CalendarYear } from '@mingkao/contract'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { presentYear } from './show-calendar-year.ts'
import { stateCouncilYears } from './state-council-calendar.ts'
import { type OverriddenDay, workingCalendarRepository } from './working-calendar.repository.ts'

export type CalendarYearInput = { year: number; version: number; isComplete: boolean; days: OverriddenDay[] }

/**
 * 保存一年的工作日历: the whole list of the office's own days. Every limit in working days is counted by it from now on.
 * @throws Refusal CONFLICT with the year as it stands; UNPROCESSABLE for a day of another year, a day named twice, or a
 *   year called complete that plainly is not
 */
export function saveCalendarYear(write: WriteContext, input: CalendarYearInput): Promise<CalendarYear> {
  const { year, version, days } = input
  requireDaysOf(year, days)
  const isComplete = input.isComplete && !stateCouncilYears.has(year)
  if (isComplete) requireFestivals(year, days)
  return withSqlTransaction(write, async ({ client, audit }) => {
    const calendar = workingCalendarRepository(client)
    await calendar.takeTurn()
    const before = await calendar.findYear(year)
    if (before.version !== version) {
      throw new Refusal('CONFLICT', `${year} 年的工作日历已被他人修改，请对照后再保存。`, {
        data: { current: presentYear(year, before), currentVersion: before.version, yourVersion: version },
      })
    }
    await calendar.saveYear(year, { isComplete, days })
    const after = await calendar.findYear(year)
    await audit({ action: 'save-calendar-year', entity: 'calendar-year', entityId: String(year), before, after })
    return presentYear(year, after)
  })
}

function requireDaysOf(year: number, days: readonly OverriddenDay[]): void {
  const seen = new Set<string>()
  for (const { day } of days) {
    if (!day.startsWith(`${year}-`)) throw wrong('days', `${day} 不是 ${year} 年的日期，请核对。`)
    if (seen.has(day)) throw wrong('days', `${day} 写了两次，请只留一行。`)
    seen.add(day)
  }
}

/** 元旦、劳动节、国庆节 are holidays in every year: without them something has been left out. */
const FESTIVALS = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
] as const

function requireFestivals(year: number, days: readonly OverriddenDay[]): void {
  const rest = new Set(days.flatMap(({ day, kind }) => (kind === 'rest' ? [day] : [])))
  const missing = FESTIVALS.find(([date]) => !rest.has(`${year}-${date}`) && !isWeekend(`${year}-${date}`))
  if (!missing) return
  const [date, name] = missing
  throw wrong('isComplete', `${year}-${date}（${name}）还不是休息日，请录入全年放假安排后再标为完整。`)
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
