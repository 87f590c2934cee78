import { addDays, dayLabel, monthOf, yearOf } from '@mingkao/rules'
import type { Period } from '@mingkao/rules'

const QUARTERS = ['一', '二', '三', '四'] as const

function quarterOf(day: string): string {
  return QUARTERS[Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? ''
}

/** `2021年第三季度`, `2021年度`, or the days of a free period. */
export function periodName({ kind, start, end }: Period): string {
  if (kind === 'quarter') return `${yearOf(start)}年第${quarterOf(start)}季度`
  if (kind === 'year') return `${yearOf(start)}年度`
  return `${dayLabel(start)}至${dayLabel(end)}`
}

/** `第四季度` after the third, `2022年第一季度` after the fourth, `2022年度` after a year. */
export function nextPeriodName({ kind, start, end }: Period): string {
  const next = addDays(end, 1)
  if (kind === 'year') return `${yearOf(next)}年度`
  if (kind !== 'quarter') return '下一考核周期'
  const quarter = `第${quarterOf(next)}季度`
  return yearOf(next) === yearOf(start) ? quarter : `${yearOf(next)}年${quarter}`
}

/** `2021年7月1日至9月30日` */
export function periodSpan({ start, end }: Period): string {
  const from = dayLabel(start)
  if (monthOf(start) === monthOf(end) && start === end) return from
  const to = dayLabel(end)
  return yearOf(start) === yearOf(end) ? `${from}至${to.slice(to.indexOf('年') + 1)}` : `${from}至${to}`
}
