import type { CalendarDay, CalendarYear } from '@mingkao/contract'
import { weeksOf } from '../../lib/weeks-of.ts'
import { type DayMark, markOf } from './day-marks.ts'
import styles from './working-calendar.module.css'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

type Props = {
  year: CalendarYear
  /** 1 to 12. */
  month: number
  own: readonly CalendarDay[]
  /** Absent: the day can't be changed. */
  onDay?: ((day: string, mark: DayMark) => void) | undefined
}

/** One month, every day with what it is in a word: 休, 班; what the office has said is underlined. */
export function MonthTable({ year, month, own, onDay }: Props) {
  const prefix = `${year.year}-${String(month).padStart(2, '0')}`
  const last = new Date(Date.UTC(year.year, month, 0)).getUTCDate()
  return (
    <table className={styles.month}>
      <caption>{month}月</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" aria-label={`周${weekday}`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(`${prefix}-01`, `${prefix}-${last}`).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <td key={weekdays[at]}>
                {day !== null && <Day day={day} mark={markOf(day, year, own)} onDay={onDay} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, mark, onDay }: { day: string; mark: DayMark; onDay: Props['onDay'] }) {
  const { isWorking, from, note } = mark
  const word = isWorking ? '班' : '休'
  const label = `${day}，${isWorking ? '工作日' : '休息日'}${note === null ? '' : `，${note}`}${from === 'office' ? '，区政府办设定' : ''}`
  const body = (
    <>
      {Number(day.slice(8))}
      {from !== 'week' && <span className={styles.word}>{word}</span>}
    </>
  )
  const className = `${styles.day} ${isWorking ? '' : styles.rest} ${from === 'week' ? '' : styles[isWorking ? 'worked' : 'free']} ${from === 'office' ? styles.own : ''}`
  if (!onDay) {
    return (
      <span className={className} title={label}>
        {body}
      </span>
    )
  }
  return (
    <button type="button" className={className} title={label} onClick={() => onDay(day, mark)}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden>{body}</span>
    </button>
  )
}
