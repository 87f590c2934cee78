import { Timeline } from 'antd'
import type { ReactNode } from 'react'
import { formatMoment } from '../lib/formats.ts'
import styles from './change-history.module.css'
import { entryLine } from './entry-line.ts'

export type HistoryEntry = {
  /** A moment, ISO 8601. */
  at: string
  actor: string
  /** What was done, in words. */
  act: string
  reason: string | null
  fields: readonly { label: string; before: string; after: string }[]
  /** What can be done from here. */
  action?: ReactNode
}

/** 沿革: who did what, when and why, what it was before and after; newest first or as given. */
export function ChangeHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p className={styles.when}>没有改动记录。</p>
  return (
    <Timeline
      items={entries.map(({ at, actor, act, reason, fields, action }) => ({
        key: `${at} ${act}`,
        content: (
          <div className={styles.event}>
            <span>{entryLine(act, actor)}</span>
            <span className={styles.when}>{formatMoment(at)}</span>
            {reason && <span>原因：{reason}</span>}
            {fields.map(({ label, before, after }) => (
              <span key={label} className={styles.change}>
                {label}：<del>{before}</del> → <ins>{after}</ins>
              </span>
            ))}
            {action}
          </div>
        ),
      }))}
    />
  )
}
