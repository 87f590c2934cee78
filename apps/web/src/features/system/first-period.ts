/** Quarter 1 to 4 that a day stands in. */
export function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}
