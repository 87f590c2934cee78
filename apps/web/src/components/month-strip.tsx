import { formatMonth } from '../lib/formats.ts'
import { heatLevel } from './heat-level.ts'
import styles from './month-strip.module.css'

interface MonthStripProps {
  /** In order; `count` null = not known. `isOpen`: still running or not owed, never shown as short. */
  months: readonly { month: string; count: number | null; isOpen?: boolean }[]
  quota: number
  /** Digits in the cells, for the few months a phone shows. */
  withDigits?: boolean
  /** First month of the period: set apart by a gap. */
  apartFrom?: string | undefined
}

/** 月度热力条: one cell a month, the quota as the break of colour. */
export function MonthStrip({ months, quota, withDigits = false, apartFrom }: MonthStripProps) {
  const words = months.map(({ month, count }) => `${formatMonth(month)}${count === null ? '不详' : `${count}条`}`)
  return (
    <span className={`${styles.strip} ${withDigits ? styles.wide : ''}`} role="img" aria-label={words.join('，')}>
      {months.map(({ month, count, isOpen = false }, index) => (
        <span
          key={month}
          className={`${styles.cell} ${classOf(count, quota, isOpen)} ${month === apartFrom ? styles.apart : ''}`}
          title={words[index]}
        >
          {withDigits && (count ?? '—')}
        </span>
      ))}
    </span>
  )
}

function classOf(count: number | null, quota: number, isOpen: boolean): string {
  if (count === null) return styles['unknown'] ?? ''
  const level = heatLevel(count, quota)
  return (level === 0 && isOpen ? styles['open'] : styles[`level${level}`]) ?? ''
}
