/** 0 → A, 25 → Z, 26 → AA: a column as the spreadsheet names it. */
export function letterOf(index: number): string {
  const rest = index % 26
  const letter = String.fromCodePoint(65 + rest)
  return index < 26 ? letter : letterOf((index - rest) / 26 - 1) + letter
}
