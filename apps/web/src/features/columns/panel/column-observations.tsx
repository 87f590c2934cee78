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
import { panelQueries } from './use-panel-counts.ts'

type Props = { code: string; day: string; isEditable: boolean; writes: ColumnWrites }

/** 人工核查: what a person saw on the column's page, when, with what proves it. */
export function ColumnObservations({ code, day, isEditable, writes }: Props) {
  const list = useQuery(orpc.columns.observations.queryOptions(panelQueries(code).observations))
  const [isOpen, setOpen] = useState(false)
  const seen = list.data?.rows
  return (
    <>
      {isEditable && (
        <Button size="small" className={styles.add ?? ''} onClick={() => setOpen(true)}>
          登记人工核查
        </Button>
      )}
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending && <TextSkeleton lines={5} label="正在载入记录" />}
      {seen?.length === 0 && <p className={styles.quiet}>还没有人工核查记录。</p>}
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
