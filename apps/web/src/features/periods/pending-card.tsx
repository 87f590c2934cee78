import type { ChangedRow, PendingCorrections, PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { DifferenceList } from './difference-list.tsx'
import styles from './periods.module.css'

const CorrectDialog = lazy(() => import('./correct-dialog.tsx').then((module) => ({ default: module.CorrectDialog })))

/** 待更正: rows that have changed since the closing, and what they would change. Nothing closed has moved. */
export function PendingCard({ period }: { period: PeriodDetail }) {
  const pending = useQuery(orpc.periods.pending.queryOptions({ input: { id: period.id } }))
  const isOffice = useMe().role === 'office'
  const [isCorrecting, setCorrecting] = useState(false)
  const { data } = pending
  return (
    <Card
      title="待更正"
      note={data && noteOf(data)}
      extra={isOffice && data && hasEffect(data) && <Button onClick={() => setCorrecting(true)}>更正</Button>}
      flush
    >
      {pending.error ? <ErrorState error={pending.error} onRetry={() => void pending.refetch()} /> : null}
      {pending.isPending && <TextSkeleton lines={4} label="正在按现有数据重算" />}
      {data?.isEmpty && <EmptyState title="没有待更正的内容" hint="定稿以后，这个周期的数据没有改动。" />}
      {data && !data.isEmpty && (
        <div className={styles.pending}>
          <ChangedRows rows={data.rows} total={data.total} />
          <h3>如果更正</h3>
          <DifferenceList difference={data.difference} caption="更正的影响" />
        </div>
      )}
      {isCorrecting && (
        <Suspense>
          <CorrectDialog period={period} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
    </Card>
  )
}

function hasEffect({ difference: { units, publications, scheme } }: PendingCorrections): boolean {
  return units.length > 0 || publications.before !== publications.after || scheme.before !== scheme.after
}

function noteOf({ total, difference, isEmpty }: PendingCorrections): string {
  if (isEmpty) return ''
  return `${total} 行数据有改动，影响 ${difference.units.length} 个单位；定稿的结果没有变`
}

const CHANGES = {
  added: { label: '新到', tone: 'accent' },
  gone: { label: '不再计入', tone: 'red' },
  changed: { label: '内容改过', tone: 'neutral' },
} as const

const KINDS: Record<ChangedRow['kind'], string> = { publication: '网站信息', disclosure: '主动公开' }

function ChangedRows({ rows, total }: { rows: readonly ChangedRow[]; total: number }) {
  if (total === 0) return <p className={styles.note}>逐条的信息没有改动；栏目、账号、解读等有改动，影响如下。</p>
  return (
    <>
      <ul className={styles.gateRows}>
        {rows.map((row) => (
          <li key={`${row.kind} ${row.id} ${row.unit.code}`}>
            <StateTag tone={CHANGES[row.change].tone}>{CHANGES[row.change].label}</StateTag>
            <span>
              {row.unit.name}　{KINDS[row.kind]}　{titleOf(row)}
            </span>
            <span className={styles.note}>{(row.after ?? row.before)?.on}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={styles.note}>
          共 {total} 行，先列 {rows.length} 行
        </p>
      )}
    </>
  )
}

function titleOf({ before, after }: ChangedRow): string {
  if (before && after && before.title !== after.title) return `${before.title} → ${after.title}`
  return (after ?? before)?.title ?? ''
}
