import type { Standing } from '@mingkao/contract'
import { HrefLink } from '../../../components/href-link.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { formatMonth } from '../../../lib/formats.ts'
import { pageHref } from '../../../lib/page-href.ts'
import styles from './summary-strip.module.css'

/** 本月进度: items against the quota, the pace, working days left. Of the running month, whatever period is shown. */
export function MonthProgress({ standing: { unit, thisMonth } }: { standing: Standing }) {
  const { month, count, quota, missing, workingDaysLeft, isBehind } = thisMonth
  const done = count === null ? 0 : Math.min(1, count / quota)
  return (
    <div className={styles.cell}>
      <h2 className={styles.label}>
        {formatMonth(month)}发布进度
        {isBehind && <StateTag tone="amber">偏慢</StateTag>}
        {!isBehind && missing === 0 && count !== null && <StateTag tone="green">已达标</StateTag>}
      </h2>
      <p className={styles.figure}>
        <HrefLink href={pageHref('/publications', undefined, { unit: unit.code, month })} className={styles.plain}>
          {count ?? '—'}
        </HrefLink>
        <span className={styles.unit}> / {quota} 条</span>
      </p>
      <div className={styles.track} aria-hidden>
        <div className={isBehind ? styles.behind : styles.onPace} style={{ width: `${done * 100}%` }} />
      </div>
      <p className={styles.caption}>{describe(count, missing, workingDaysLeft)}</p>
    </div>
  )
}

function describe(count: number | null, missing: number, workingDaysLeft: number | null): string {
  if (count === null) return '本月尚未采集'
  const left = workingDaysLeft === null ? '' : `，剩 ${workingDaysLeft} 个工作日`
  return missing === 0 ? `已够本月要求${left}` : `还差 ${missing} 条${left}`
}
