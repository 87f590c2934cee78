import { useState } from 'react'
import styles from './day-calendar.module.css'
import type { GridChoice } from './grid-column.ts'
import { isDay, monthAfter, monthOf, weeksOfMonth } from './month-of-days.ts'

type Props = {
  /** What stands in the field; its month is shown where it is a day. */
  text: string
  /** Where the field holds no day, the month of the first of these is shown. */
  days: readonly GridChoice[]
  onChoose: (day: string) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/**
 * 日历 under a cell that holds a day. The field keeps the focus: whoever works by keyboard types the day, or takes one of
 * the list above; the calendar is for the mouse, and out of the way of the Tab key.
 */
export function DayCalendar({ text, days, onChoose }: Props) {
  const day = isDay(text) ? text : null
  const start = monthOf(day ?? days[0]?.label ?? '2021-01-01')
  const [turned, setTurned] = useState({ from: start, by: 0 })
  const month = monthAfter(start, turned.from === start ? turned.by : 0)
  const turn = (by: number) => setTurned({ from: start, by: (turned.from === start ? turned.by : 0) + by })
  const [year, number] = month.split('-').map(Number)
  return (
    // What is pressed here must not take the focus from the field.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.calendar} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles.head}>
        <button type="button" tabIndex={-1} aria-label="上一月" onClick={() => turn(-1)}>
          ‹
        </button>
        <span aria-live="polite">
          {year} 年 {number} 月
        </span>
        <button type="button" tabIndex={-1} aria-label="下一月" onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <div className={styles.days}>
        {weekdays.map((name) => (
          <span key={name} className={styles.weekday} aria-hidden>
            {name}
          </span>
        ))}
        {weeksOfMonth(month)
          .flat()
          .map((date, at) =>
            date === null ? (
              // oxlint-disable-next-line react/no-array-index-key -- empty places have nothing else to be told apart by
              <span key={at} />
            ) : (
              <button
                key={date}
                type="button"
                tabIndex={-1}
                aria-current={date === day ? 'date' : undefined}
                onClick={() => onChoose(date)}
              >
                <span className="visually-hidden">
                  {year}年{number}月
                </span>
                {Number(date.slice(8))}
                <span className="visually-hidden">日</span>
              </button>
            ),
          )}
      </div>
    </div>
  )
}
