import type { Scheme } from '@mingkao/rules'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { usePeriod, usePeriods } from '../../../lib/current-period.ts'
import { fetchImpactBasis } from './fetch-impact-basis.ts'
import { ImpactFigures } from './impact-figures.tsx'
import { ImpactTable } from './impact-table.tsx'
import styles from './impact.module.css'
import { prepareBasis, workOutImpact } from './work-out-impact.ts'

type Props = {
  /** The draft's last valid state. */
  draft: Scheme | null
  /** The form has gone on since, and is not valid. */
  isStale: boolean
}

/** 影响预览: scores and places of a period under the draft beside today's, worked out here by the same rules. */
export function ImpactCard({ draft, isStale }: Props) {
  const current = usePeriod()
  const periods = usePeriods()
  const [chosen, choose] = useState(current?.id ?? '')
  const [group, setGroup] = useState<string | null>(null)
  const basis = useQuery({
    queryKey: ['scheme-impact', chosen],
    queryFn: ({ signal }) => fetchImpactBasis(chosen, signal),
    enabled: chosen !== '',
    staleTime: 60_000,
  })
  const prepared = useMemo(() => (basis.data ? prepareBasis(basis.data) : null), [basis.data])
  const deferred = useDeferredValue(draft)
  const impact = useMemo(
    () => (prepared && deferred ? workOutImpact(prepared, deferred, () => performance.now()) : null),
    [prepared, deferred],
  )
  const groups = [...new Set(basis.data?.ledgers.map(({ unit }) => unit.group))]
  const label = basis.data?.period.label ?? ''
  return (
    <Card
      title="影响预览"
      note={label && `按${label}数据重算`}
      extra={impact?.isPossible && <Took units={impact.changes.length} milliseconds={impact.took} />}
      flush
    >
      <div className={styles.choices}>
        <Select
          aria-label="预览的考核周期"
          className={styles.period ?? ''}
          options={periods.map((period) => ({ value: period.id, label: period.label }))}
          value={chosen === '' ? null : chosen}
          onChange={choose}
        />
        <Select
          aria-label="预览的分组"
          className={styles.group ?? ''}
          options={[{ value: '', label: '全部分组' }, ...groups.map((value) => ({ value, label: value }))]}
          value={group ?? ''}
          onChange={(value) => setGroup(value === '' ? null : value)}
        />
      </div>
      {isStale && (
        <p className={styles.stale} role="status">
          草稿有不符合要求的取值，以下仍是改动前的预览。
        </p>
      )}
      {chosen === '' && <EmptyState title="尚未建立考核周期" hint="建立周期并有数据后，这里显示草稿对各单位的影响。" />}
      {basis.error && <ErrorState error={basis.error} onRetry={() => void basis.refetch()} />}
      {basis.isFetching && !basis.data && <TextSkeleton lines={8} label="正在载入全部台账" />}
      {impact?.isPossible === false && <p className={styles.stale}>{impact.message}</p>}
      {impact?.isPossible && (
        <>
          <ImpactFigures summary={impact.summary} />
          <ImpactTable changes={impact.changes.filter(({ unit }) => group === null || unit.group === group)} />
        </>
      )}
    </Card>
  )
}

function Took({ units, milliseconds }: { units: number; milliseconds: number }) {
  return (
    <span data-took={milliseconds.toFixed(1)}>
      {units} 家，用时 {Math.max(1, Math.round(milliseconds))} 毫秒
    </span>
  )
}
