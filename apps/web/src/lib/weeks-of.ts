/** The weeks, Monday to Sunday, that hold a span of days; days outside the span are null. */
export function weeksOf(from: string, to: string): (string | null)[][] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const last = Date.parse(`${to}T00:00:00Z`)
  const sinceMonday = (new Date(first).getUTCDay() + 6) % 7
  const weeks: (string | null)[][] = []
  for (let monday = first - sinceMonday * DAY; monday <= last; monday += 7 * DAY) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const at = monday + index * DAY
        return at < first || at > last ? null : new Date(at).toISOString().slice(0, 10)
      }),
    )
  }
  return weeks
}

const DAY = 86_400_000
