import type { Column, ColumnEvent } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { formatMoment } from '../../../lib/formats.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'
import styles from './history.module.css'
import panel from './panel.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

const tones: Record<ColumnEvent['kind'], 'red' | 'amber' | 'accent' | 'plain'> = {
  'limit-reached': 'red',
  'near-limit': 'amber',
  change: 'accent',
  assignment: 'accent',
  opened: 'accent',
  archived: 'accent',
  observation: 'plain',
  publication: 'plain',
}

type Props = { column: Column; isEditable: boolean; writes: ColumnWrites }

/** 沿革: every change of owner, limit, name and place, and the days its limit was reached; newest first. */
export function ColumnHistory({ column, isEditable, writes }: Props) {
  const { code, version } = column
  const history = useQuery(orpc.columns.history.queryOptions({ input: { code } }))
  const [restored, setRestored] = useState<ColumnEvent | null>(null)
  if (history.error) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <TextSkeleton lines={8} label="正在载入沿革" />
  if (history.data.length === 0) return <p className={panel.quiet}>还没有记录。</p>
  return (
    <>
      <ol className={styles.history} aria-label="沿革，最近的在前">
        {history.data.map((event, index) => (
          <li key={event.id}>
            <time dateTime={event.on} title={event.at === null ? undefined : formatMoment(event.at)}>
              {event.on}
            </time>
            <span className={`${styles.dot} ${styles[tones[event.kind]]}`} aria-hidden />
            <div className={styles.event}>
              <span className={event.kind === 'limit-reached' ? panel.bad : undefined}>{event.title}</span>
              {event.detail !== null && <small>{event.detail}</small>}
              {event.changes.map(({ field, label, from, to }) => (
                <small key={field}>
                  {label}：<del>{from ?? '空'}</del> → <ins>{to ?? '空'}</ins>
                </small>
              ))}
              {event.reason !== null && <small>原因：{event.reason}</small>}
              {event.actor !== null && <small>{event.actor}</small>}
              {isEditable && event.changeId !== null && index > 0 && (
                <Button type="link" size="small" className={styles.restore ?? ''} onClick={() => setRestored(event)}>
                  恢复此版本
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {restored && (
        <ReasonDialog
          title={`恢复为 ${restored.on} 的版本`}
          note={`${restored.title}之后的修改将被改回，作为一次新的修改记入沿革。`}
          okText="恢复此版本"
          onClose={() => setRestored(null)}
          run={async (reason) =>
            writes.finish(
              await client.columns.restore({ code, version, changeId: restored.changeId ?? '', reason }),
              `已恢复${column.name}`,
            )
          }
        />
      )}
    </>
  )
}
