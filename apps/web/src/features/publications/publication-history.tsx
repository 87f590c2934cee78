import { Timeline } from 'antd'
import { formatMoment } from '../../lib/formats.ts'
import { changedFields } from './changed-fields.ts'
import styles from './publications.module.css'

type Entry = { at: string; actor: string; action: string; reason: string | null; changes?: unknown }

/** Add only: an action without a word of its own is shown as it is. */
const actionLabels: Readonly<Record<string, string>> = {
  'create-publication': '补录',
  'add-publication': '补录',
  'enter-publication': '补录',
  'correct-publication': '更正',
  'withdraw-publication': '撤下',
  'restore-publication': '恢复',
  'import-publication': '导入',
  'take-over-item': '巡检发现，转为网站信息',
  import: '导入',
  'undo-import': '撤销导入',
}

/** 沿革: who did what to the row, when and why, newest first. */
export function PublicationHistory({ history }: { history: readonly Entry[] }) {
  if (history.length === 0) return <p className={styles.when}>没有改动记录。</p>
  return (
    <Timeline
      items={history.map((entry) => ({
        key: `${entry.at} ${entry.action}`,
        content: (
          <div className={styles.event}>
            <span>
              {actionLabels[entry.action] ?? entry.action}，{entry.actor}
            </span>
            <span className={styles.when}>{formatMoment(entry.at)}</span>
            {entry.reason && <span>原因：{entry.reason}</span>}
            {changedFields(entry.changes).map(({ label, before, after }) => (
              <span key={label} className={styles.change}>
                {label}：<del>{before}</del> → <ins>{after}</ins>
              </span>
            ))}
          </div>
        ),
      }))}
    />
  )
}
