import type { Column } from '@mingkao/contract'
import { StateTag } from '../../components/state-tag.tsx'
import { type FolderSummary, isExcused, isOverdue } from './column-tree.ts'
import styles from './columns.module.css'

/** The state as words: what is copied, and what stands beside the bar. */
export function stateWords(column: Column, summary?: FolderSummary): string {
  const { state, daysLeft, archivedOn } = column
  if (state === 'folder') return summary ? folderWords(summary).join(' / ') : '—'
  if (archivedOn !== null) return `${archivedOn} 归档`
  if (state === 'exempt') return '不检查'
  if (state === 'unknown') return '尚未检查'
  if (state === 'blank') return '空白栏目'
  if (daysLeft === null) return isOverdue(column) ? '超期' : '正常'
  return daysLeft < 0 ? `超期 ${-daysLeft} 天` : `剩 ${daysLeft} 天`
}

/** 免考: what stands there costs the unit nothing. */
export function exemptionWords({ exemption }: Pick<Column, 'exemption'>): string | null {
  return exemption && `${exemption.unit.name}免考至 ${exemption.endsOn}，期间超期不扣分`
}

function folderWords({ checked, overdue }: FolderSummary): string[] {
  if (checked === 0) return ['—']
  return [overdue > 0 ? `${overdue} 个超期` : '全部正常', String(checked)]
}

/** 状态: days left as a small bar against the limit, and in words. A folder sums up what stands in it. */
export function ColumnState({ column, summary }: { column: Column; summary?: FolderSummary | undefined }) {
  if (column.state === 'folder') {
    const [words, count] = summary ? folderWords(summary) : ['—']
    return (
      <span className={styles.quiet}>
        <span className={summary && summary.overdue > 0 ? styles.overdue : undefined}>{words}</span>
        {count !== undefined && ` / ${count}`}
      </span>
    )
  }
  const words = stateWords(column)
  if (column.archivedOn !== null || column.state === 'exempt' || column.state === 'unknown') {
    return (
      <span className={styles.quiet} title={column.exemptReason ?? column.archiveNotice ?? undefined}>
        {words}
      </span>
    )
  }
  if (isExcused(column)) {
    return (
      <span className={styles.state}>
        <span className={styles.quiet}>{words}</span>
        <ExcuseTags column={column} />
      </span>
    )
  }
  const tone = toneOf(column)
  return (
    <span className={styles.state}>
      <span className={styles.track} aria-hidden>
        <span className={styles[`${tone}Bar`]} style={{ width: `${leftShare(column) * 100}%` }} />
      </span>
      {tone !== 'fresh' && (
        <span aria-hidden className={`${styles.sign} ${styles[`${tone}Bar`]}`}>
          !
        </span>
      )}
      <span className={styles[tone]}>{words}</span>
    </span>
  )
}

/** 申诉成立 in the period looked at; 免考, with whose it is and until when. Nothing where there is neither. */
export function ExcuseTags({ column }: { column: Pick<Column, 'exemption' | 'isExcluded'> }) {
  const why = exemptionWords(column)
  return (
    <>
      {column.isExcluded && <StateTag tone="accent">申诉成立，不计</StateTag>}
      {why !== null && (
        <span className={styles.state} title={why}>
          <StateTag tone="accent">免考</StateTag>
          <span className="visually-hidden">{why}</span>
        </span>
      )}
    </>
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
