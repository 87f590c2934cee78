import type { CalendarDay } from '@mingkao/contract'

export type ReadDays = { days: CalendarDay[]; faults: string[] }

const KINDS: readonly (readonly [RegExp, CalendarDay['kind']])[] = [
  [/工作日|上班|调休上班|补班/, 'working'],
  [/休息|放假|休假|假日/, 'rest'],
]

/**
 * Days pasted from a notice or a spreadsheet, one a line: 2027-01-01 休息 元旦, or 2027-10-01至2027-10-07 放假 国庆节. The year
 * may be left out. What a line does not say is not guessed: the line is named instead.
 */
export function readDays(text: string, year: number): ReadDays {
  const days = new Map<string, CalendarDay>()
  const faults: string[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, year)
    if (typeof read === 'string') faults.push(`第 ${at + 1} 行：${read}`)
    else for (const day of read) days.set(day.day, day)
  }
  return { days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), faults }
}

const DAY = String.raw`(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`
const LINE = new RegExp(String.raw`^\s*${DAY}(?:\s*(?:至|到|~|～|—|–)\s*${DAY})?(.*)$`)

function readLine(line: string, year: number): CalendarDay[] | string {
  const match = LINE.exec(line)
  if (!match) return `“${line.trim()}”开头不是日期，应写作 ${year}-10-01 休息 国庆节`
  const [, firstYear, firstMonth, firstDate, lastYear, lastMonth, lastDate, rest = ''] = match
  const from = dayOf(firstYear ?? year, firstMonth, firstDate)
  const to = lastMonth === undefined ? from : dayOf(lastYear ?? firstYear ?? year, lastMonth, lastDate)
  if (from === null || to === null || to < from) return `“${line.trim()}”的日期不对，请核对`
  const kind = KINDS.find(([words]) => words.test(rest))
  if (!kind) return `“${line.trim()}”没有写明是工作日还是休息日`
  const note = rest.replaceAll(/工作日|调休上班|上班|补班|休息日?|放假|休假|假日|[,，;；、\t]/g, ' ').trim()
  return daysBetween(from, to).map((day) => ({ day, kind: kind[1], note: note === '' ? null : note }))
}

/** `2027-10-01`; null for a day no calendar has. */
function dayOf(year: string | number, month: string | undefined, date: string | undefined): string | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null
}

const DAY_MS = 86_400_000

function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const count = (Date.parse(`${to}T00:00:00Z`) - first) / DAY_MS + 1
  return Array.from({ length: Math.min(count, 366) }, (_, at) =>
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
  )
}
