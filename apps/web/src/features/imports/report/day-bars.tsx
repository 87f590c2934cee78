import type { Import } from '@mingkao/contract'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './day-bars.module.css'

/** More bars than this don't carry their number: the days are then put together by month. */
const mostBars = 31

/** Rows by the day they speak of: grey is stored already, blue is new. A real list, drawn as bars. */
export function DayBars({ days }: { days: Import['days'] }) {
  const bars = days.length > mostBars ? byMonth(days) : days
  const highest = Math.max(...bars.map(({ known, added }) => known + added), 1)
  return (
    <>
      <p className={styles.legend}>
        <i className={styles.known} /> 已在库 {sum(days, 'known')}
        <i className={styles.added} /> 新增 {sum(days, 'added')}
      </p>
      <ScrollBox>
        <ol className={styles.bars}>
          {bars.map(({ day, known, added }) => (
            <li key={day}>
              <span className={styles.barCount}>{known + added}</span>
              <span className={styles.bar} style={{ height: `${((known + added) / highest) * 100}px` }}>
                <span className={styles.added} style={{ flexGrow: added }} />
                <span className={styles.known} style={{ flexGrow: known }} />
              </span>
              <span className={styles.barDay}>{labelOf(day)}</span>
            </li>
          ))}
        </ol>
      </ScrollBox>
    </>
  )
}

function byMonth(days: Import['days']): Import['days'] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([day, list]) => ({
    day,
    known: sum(list, 'known'),
    added: sum(list, 'added'),
  }))
}

function sum(days: Import['days'], key: 'known' | 'added'): number {
  return days.reduce((total, day) => total + day[key], 0)
}

/** 2021-08-03 → 8-3, 2021-08 → 21年8月. */
function labelOf(day: string): string {
  const [year = '', month, date] = day.split('-')
  return date === undefined ? `${year.slice(2)}年${Number(month)}月` : `${Number(month)}-${Number(date)}`
}
