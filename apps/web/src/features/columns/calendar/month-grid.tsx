import type { Column } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './calendar.module.css'
import { weeksOf } from '../../../lib/weeks-of.ts'

type Day = { day: string; isWorkingDay: boolean; columns: readonly Column[] }
type Props = { calendar: { from: string; to: string; days: readonly Day[] } }

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const most = 4

export function MonthGrid({ calendar: { from, to, days } }: Props) {
  const byDay = new Map(days.map((day) => [day.day, day]))
  return (
    <ScrollBox>
      <table className={styles.month}>
        <caption className="visually-hidden">按日期列出将要超期的栏目</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(from, to).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, index) => (
                <td key={weekdays[index]} className={day === null ? styles.outside : undefined}>
                  {day !== null && <DayCell day={day} isFirst={day === from} due={byDay.get(day)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function DayCell({ day, isFirst, due }: { day: string; isFirst: boolean; due: Day | undefined }) {
  const date = Number(day.slice(8))
  return (
    <>
      <time dateTime={day} className={isFirst ? styles.today : styles.date}>
        {isFirst || date === 1 ? `${Number(day.slice(5, 7))}月${date}日` : date}
        {isFirst && '，今天'}
        {due && !due.isWorkingDay && <span className={styles.rest}>休息日</span>}
      </time>
      <ul>
        {due?.columns.slice(0, most).map(({ code, name, path, lead }) => (
          <li key={code}>
            <Link to="/columns" search={{ column: code }} title={path}>
              {name}
            </Link>
            <span className={styles.unit}>{lead?.name ?? '无责任单位'}</span>
          </li>
        ))}
      </ul>
      {due && due.columns.length > most && <span className={styles.unit}>另有 {due.columns.length - most} 个</span>}
    </>
  )
}
