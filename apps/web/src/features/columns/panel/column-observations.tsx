import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatMoment } from '../../../lib/formats.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { ObserveDialog } from './observe-dialog.tsx'
import styles from './panel.module.css'

type Props = { code: string; day: string; kind: 'manual' | 'patrol'; isEditable: boolean; writes: ColumnWrites }

const nothing = { manual: '还没有人工核查记录。', patrol: '还没有巡检记录。' } as const

/** 人工核查 or 巡检: what was seen on the column's page, when, by whom, with what proves it. */
export function ColumnObservations({ code, day, kind, isEditable, writes }: Props) {
  const list = useQuery(orpc.columns.observations.queryOptions({ input: { code, pageSize: 100 } }))
  const [isOpen, setOpen] = useState(false)
  const seen = list.data?.rows.filter((observation) => observation.kind === kind)
  return (
    <>
      {isEditable && kind === 'manual' && (
        <Button size="small" className={styles.add ?? ''} onClick={() => setOpen(true)}>
          登记人工核查
        </Button>
      )}
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending && <TextSkeleton lines={5} label="正在载入记录" />}
      {seen?.length === 0 && <p className={styles.quiet}>{nothing[kind]}</p>}
      <ul className={styles.items}>
        {seen?.map(({ id, lastUpdatedOn, isBlank, observedAt, by, note, evidenceUrl, evidenceText }) => (
          <li key={id}>
            <span>
              {isBlank ? '空白栏目' : lastUpdatedOn === null ? '没有带日期的条目' : `最新一条 ${lastUpdatedOn}`}
            </span>
            <small>
              {formatMoment(observedAt)}
              {by !== null && `，${by}`}
            </small>
            {note !== null && <small>{note}</small>}
            {evidenceText !== null && <small>“{evidenceText}”</small>}
            {evidenceUrl !== null && (
              <small>
                <a href={evidenceUrl} target="_blank" rel="noreferrer">
                  {evidenceUrl}
                </a>
              </small>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <ObserveDialog code={code} today={day} writes={writes} onClose={() => setOpen(false)} />}
    </>
  )
}
