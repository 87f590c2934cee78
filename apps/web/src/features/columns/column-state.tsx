import { ExclamationCircleFilled } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { type ColumnNode, isOverdue, summaryOf } from './column-tree.ts'
import styles from './columns.module.css'

/** The state as words: what the export writes and what stands beside the bar. */
export function stateWords(column: ColumnNode): string {
  const { state, daysLeft } = column
  if (state === 'folder') {
    const { checked, overdue } = summaryOf(column)
    if (checked === 0) return '—'
    return overdue > 0 ? `${overdue} 个超期 / ${checked}` : `全部正常 / ${checked}`
  }
  if (state === 'exempt') return '不检查'
  if (state === 'unknown') return '尚未检查'
  if (state === 'blank') return '空白栏目'
  if (daysLeft === null) return isOverdue(column) ? '超期' : '正常'
  return daysLeft < 0 ? `超期 ${-daysLeft} 天` : `剩 ${daysLeft} 天`
}

/** 状态: days left as a small bar against the limit, and in words. */
export function ColumnState({ column }: { column: ColumnNode }) {
  const words = stateWords(column)
  if (column.state === 'folder') {
    return <span className={summaryOf(column).overdue > 0 ? styles.red : styles.quiet}>{words}</span>
  }
  if (column.state === 'exempt' || column.state === 'unknown') {
    return (
      <span className={styles.quiet} title={column.exemptReason ?? undefined}>
        {words}
      </span>
    )
  }
  const tone = toneOf(column)
  return (
    <span className={styles.state}>
      <span className={styles.track} aria-hidden>
        <span className={styles[`${tone}Bar`]} style={{ width: `${leftShare(column) * 100}%` }} />
      </span>
      {tone !== 'fresh' && <ExclamationCircleFilled aria-hidden className={styles[tone]} />}
      <span className={styles[tone]}>{words}</span>
    </span>
  )
}

function toneOf(column: Column): 'red' | 'amber' | 'fresh' {
  if (isOverdue(column)) return 'red'
  return column.state === 'near-limit' ? 'amber' : 'fresh'
}

/** How much of the limit is left; past it the bar is full, and red. */
function leftShare({ daysLeft, limitDays, state }: Column): number {
  if (state === 'blank' || daysLeft === null || limitDays === null || limitDays === 0) return 1
  return daysLeft < 0 ? 1 : Math.min(1, daysLeft / limitDays)
}
