/** 2021-10: the month a day lies in. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** @param by how many months later, or earlier */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return dayText(new Date(Date.UTC(year, number - 1 + by, 1))).slice(0, 7)
}

/** The days of a month in weeks from Monday to Sunday; null where a day is another month's. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = new Date(Date.UTC(year, number - 1, 1))
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  const weeks = Math.ceil((before + length) / 7)
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => {
      const date = week * 7 + at - before + 1
      return date < 1 || date > length ? null : `${month}-${String(date).padStart(2, '0')}`
    }),
  )
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && dayText(day) === text
}

function dayText(date: Date): string {
  return date.toISOString().slice(0, 10)
}
