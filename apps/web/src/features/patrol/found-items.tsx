import type { PatrolItem } from '@mingkao/contract'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { dayNote } from './patrol-labels.ts'
import styles from './found-items.module.css'

type Props = { items: readonly PatrolItem[]; newestOn: string | null; caption: string }

/** 条目: day, where the day comes from, title with its link. An item without a day is no update. */
export function FoundItems({ items, newestOn, caption }: Props) {
  return (
    <ScrollBox className={styles.items}>
      <table className={styles.itemTable}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">标题</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ url, title, day, time, dayFrom }) => (
            <tr key={url} data-newest={day !== null && day === newestOn ? '' : undefined}>
              <td>
                {day === null ? '没有日期' : [day, time].filter(Boolean).join(' ')}
                {dayNote(dayFrom) && <small>{dayNote(dayFrom)}</small>}
              </td>
              <td>
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
