import type { Column } from '@mingkao/contract'
import panel from './panel.module.css'
import styles from './time-axis.module.css'
import { axisOf } from './axis-of.ts'

/** Last update, limit and today on one line, to scale: the first thing to see about a column. */
export function TimeAxis({ column, day, isNow }: { column: Column; day: string; isNow: boolean }) {
  const axis = axisOf(column, day)
  const { lastUpdatedOn, dueOn, limitLabel, daysLeft } = column
  if (!axis) return <p className={panel.unknown}>{lastUpdatedOn === null ? '最近更新不详，无法画出时间轴。' : ''}</p>
  const today = { day, words: isNow ? '今天' : '检查时点' }
  const limit = { day: dueOn ?? '', words: `${limitLabel ?? ''}上限` }
  const [middle, end] = axis.isOverdue ? [limit, today] : [today, limit]
  const share = axis.isOverdue ? axis.limit : axis.now
  const left = daysLeft ?? 0
  return (
    <figure className={styles.axis}>
      <figcaption className="visually-hidden">
        {lastUpdatedOn} 最近更新，{dueOn} 到期，{day} 时{left < 0 ? `超期 ${-left} 天` : `还剩 ${left} 天`}
      </figcaption>
      <div className={styles.marks} aria-hidden>
        <span>
          {lastUpdatedOn}
          <small>最近更新</small>
        </span>
        <span style={{ left: `${Math.min(68, Math.max(32, share * 100))}%` }}>
          {middle.day}
          <small>{middle.words}</small>
        </span>
        <span>
          {end.day}
          <small>{end.words}</small>
        </span>
      </div>
      <div className={styles.line} aria-hidden>
        <span className={axis.isOverdue ? styles.usedUp : styles.used} style={{ width: `${share * 100}%` }} />
        <span className={axis.isOverdue ? styles.over : styles.left}>
          {axis.isOverdue ? `超期 ${-left} 天` : `剩 ${left} 天`}
        </span>
      </div>
    </figure>
  )
}
