import type { CalendarDay, CalendarYear } from '@mingkao/contract'

/** How a day is shown: what it is, whose word that is, and why. */
export type DayMark = { isWorking: boolean; from: 'week' | 'state-council' | 'office'; note: string | null }

/** 某日是工作日还是休息日: the office's word before the State Council's, the week after both. */
export function markOf(
  day: string,
  { arranged }: Pick<CalendarYear, 'arranged'>,
  own: readonly CalendarDay[],
): DayMark {
  const said = own.find((it) => it.day === day)
  if (said) return { isWorking: said.kind === 'working', from: 'office', note: said.note }
  const known = arranged.find((it) => it.day === day)
  if (known) return { isWorking: known.kind === 'working', from: 'state-council', note: known.note }
  return { isWorking: !isWeekend(day), from: 'week', note: null }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
