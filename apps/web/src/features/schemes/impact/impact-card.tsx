import type { Scheme } from '@mingkao/rules'
import { Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { usePeriod, usePeriods } from '../../../lib/current-period.ts'
import { ImpactFigures } from './impact-figures.tsx'
import { ImpactTable } from './impact-table.tsx'
import styles from './impact.module.css'
import { useImpact } from './use-impact.ts'
import type { Impact } from './work-out-impact.ts'

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
  const [group, setGroup] = useState('')
  const { basis, impact } = useImpact(chosen, draft)
  if (chosen === '') {
    return (
      <Card title="影响预览">
        <EmptyState title="尚未建立考核周期" hint="建立周期并有数据后，这里显示草稿对各单位的影响。" />
      </Card>
    )
  }
  const groups = [...new Set(basis.data?.ledgers.map(({ unit }) => unit.group))]
  return (
    <Card
      title="影响预览"
      note={basis.data && `按${basis.data.period.label}数据重算`}
      extra={impact?.isPossible && <Took units={impact.changes.length} milliseconds={impact.took} />}
      flush
    >
      <div className={styles.choices}>
        <Select
          aria-label="预览的考核周期"
          className={styles.period ?? ''}
          options={periods.map((period) => ({ value: period.id, label: period.label }))}
          value={chosen}
          onChange={choose}
        />
        <Select
          aria-label="预览的分组"
          className={styles.group ?? ''}
          options={[{ value: '', label: '全部分组' }, ...groups.map((value) => ({ value, label: value }))]}
          value={group}
          onChange={setGroup}
        />
      </div>
      {isStale && (
        <p className={styles.stale} role="status">
          草稿有不符合要求的取值，以下仍是改动前的预览。
        </p>
      )}
      {basis.error && <ErrorState error={basis.error} onRetry={() => void basis.refetch()} />}
      {basis.isLoading && <TextSkeleton lines={8} label="正在载入全部台账" />}
      {impact && <Outcome impact={impact} group={group} />}
    </Card>
  )
}

function Outcome({ impact, group }: { impact: Impact; group: string }) {
  if (!impact.isPossible) return <p className={styles.stale}>{impact.message}</p>
  return (
    <>
      <ImpactFigures summary={impact.summary} />
      <ImpactTable changes={impact.changes.filter(({ unit }) => group === '' || unit.group === group)} />
    </>
  )
}

function Took({ units, milliseconds }: { units: number; milliseconds: number }) {
  return (
    <span data-took={milliseconds.toFixed(1)}>
      {units} 家，用时 {Math.max(1, Math.round(milliseconds))} 毫秒
    </span>
  )
}
