const SHOWN = 12

/** The running month and those after it: `2021-10` as 2021年10月. */
export function nextMonths(today: string): { value: string; label: string }[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: SHOWN }, (_, offset) => {
    const year = Math.floor((first + offset) / 12)
    const month = ((first + offset) % 12) + 1
    return { value: `${year}-${String(month).padStart(2, '0')}`, label: `${year}年${month}月` }
  })
}
