import type { PendingCorrections, PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { DifferenceList } from '../difference-list.tsx'
import styles from './pending.module.css'
import { ChangedKind } from './changed-kind.tsx'

const CorrectDialog = lazy(() => import('../correct-dialog.tsx').then((module) => ({ default: module.CorrectDialog })))

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
          {data.kinds.map((kind) => (
            <ChangedKind key={`${kind.kind} ${data.version}`} id={period.id} first={kind} />
          ))}
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
  if (total === 0) return `影响 ${difference.units.length} 个单位；定稿的结果没有变`
  return `${total} 行数据有改动，影响 ${difference.units.length} 个单位；定稿的结果没有变`
}
