/** 合格率 over checked accounts: `—` for 0/0, else per cent with two decimals, rounded down: 99.995 % never prints as 100 % when one failed. */
export function passRate(passed: number, checked: number): string {
  if (checked === 0) return '—'
  if (passed === checked) return '100%'
  const hundredths = Math.floor((passed * 10_000) / checked)
  return `${(hundredths / 100).toFixed(2)}%`
}
