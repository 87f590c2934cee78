const MINUS = '−'
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** 得分, always two decimals: 82.5 → 82.50; null (否决、不参评) → —. */
export function formatScore(score: number | null): string {
  if (score === null) return '—'
  return `${score < 0 ? MINUS : ''}${Math.abs(score).toFixed(2)}`
}

/** 增减 with its sign: −2.50, +2.00, 0.00. */
export function formatSigned(points: number): string {
  if (points === 0) return '0.00'
  return `${points > 0 ? '+' : MINUS}${Math.abs(points).toFixed(2)}`
}

/** Points without decimals they don't need: 2, 2.5. */
export function formatPlain(points: number): string {
  return String(Math.round(Math.abs(points) * 100) / 100)
}

export function formatCount(count: number): string {
  return count.toLocaleString('zh-CN')
}

/** 2021-10-10 → 2021年10月10日. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2021-08 → 8月. */
export function formatMonth(month: string): string {
  return `${Number(month.slice(5))}月`
}

/** 2021Q3 → 第三季度. */
export function formatQuarter(quarter: string): string {
  return `第${'一二三四'[Number(quarter.at(-1)) - 1] ?? ''}季度`
}

/** A moment as Shanghai's wall clock, whatever time zone the browser is in: { day: 2021-10-08, time: 18:00 }. */
export function shanghaiTime(moment: string): { day: string; time: string } {
  const wall = new Date(Date.parse(moment) + SHANGHAI_OFFSET_MS).toISOString()
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) }
}

/** 2021-10-08 18:00. */
export function formatMoment(moment: string): string {
  const { day, time } = shanghaiTime(moment)
  return `${day} ${time}`
}

/** 通过率: never 100 % when one failed, — when nothing was checked. */
export function formatRate(passed: number, checked: number): string {
  if (checked === 0) return '—'
  if (passed === checked) return '100%'
  return `${(Math.min(Math.floor((passed / checked) * 10_000), 9_999) / 100).toFixed(2)}%`
}
