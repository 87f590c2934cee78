import type { Standing } from '@mingkao/contract'
import { formatMonth } from '../../../lib/formats.ts'

export interface QuotaState {
  /** open: no month is short, but not every month has ended or is known. */
  readonly state: 'met' | 'unmet' | 'open'
  readonly word: string
  readonly sentence: string
}

/** 月度达标 over the period's months: 未达标 as soon as one is short, 达标 only when all have been met. */
export function describeQuota({ yearMonths }: Pick<Standing, 'yearMonths'>): QuotaState {
  const months = yearMonths.filter(({ isInPeriod }) => isInPeriod)
  const short = months.filter(({ state }) => state === 'unmet')
  if (short.length > 0) {
    const words = short.map(({ month, quota, count }) => `${formatMonth(month)}差 ${quota - (count ?? 0)} 条`)
    const shown = words.length > 3 ? [...words.slice(0, 2), `等 ${words.length} 个月`] : words
    return { state: 'unmet', word: '未达标', sentence: shown.join('，') }
  }
  const owed = months.filter(({ state }) => state !== 'not-owed')
  if (owed.length === 0) return { state: 'open', word: '不计', sentence: '本期没有须达标的月份' }
  if (owed.every(({ state }) => state === 'met')) {
    return { state: 'met', word: '达标', sentence: `${owed.length} 个月均不少于 ${owed[0]?.quota ?? 0} 条` }
  }
  const open = owed.filter(({ state }) => state !== 'met').map(({ month }) => formatMonth(month))
  const unknown = owed.some(({ state }) => state === 'unknown')
  return { state: 'open', word: '未到期', sentence: `${open.join('、')}${unknown ? '尚有未采集' : '尚未结束'}` }
}
