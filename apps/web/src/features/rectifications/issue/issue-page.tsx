import type { Orderable } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { usePeriod } from '../../../lib/current-period.ts'
import styles from '../rectifications.module.css'
import { IssueForm } from './issue-form.tsx'
import { ProblemPicker } from './problem-picker.tsx'
import { freeKeys, type Selection } from './selection.ts'

/** 下发整改通知: everything found in the chosen period, all of it chosen at first; one order a unit. */
export function IssuePage() {
  const period = usePeriod()
  const orderable = useQuery({
    ...orpc.rectifications.orderable.queryOptions({ input: { period: period?.id ?? '' } }),
    enabled: period !== null,
    refetchOnMount: 'always',
  })
  return (
    <>
      <PageHeader
        title="下发整改通知"
        scope={`${period?.label ?? ''}检查发现的问题${orderable.data?.provisional ? '（暂计）' : ''}`}
        actions={
          <Link to="/rectifications">
            <Button tabIndex={-1}>返回整改</Button>
          </Link>
        }
      />
      {period === null && <EmptyState title="还没有考核周期" hint="建立周期、完成检查后，才能下发整改通知。" />}
      {period && orderable.isPending && <PageSkeleton label="正在载入检查发现" />}
      {orderable.error && <ErrorState error={orderable.error} onRetry={() => void orderable.refetch()} />}
      {orderable.data && <Issue key={orderable.data.period} orderable={orderable.data} />}
    </>
  )
}

function Issue({ orderable }: { orderable: Orderable }) {
  const [selection, setSelection] = useState<Selection>(() => new Set(orderable.units.flatMap(freeKeys)))
  if (orderable.units.length === 0) {
    return <EmptyState title="本周期没有检查出问题" hint="换一个考核周期，或等检查完成后再来。" />
  }
  return (
    <div className={styles.issue}>
      <Card flush title="选择问题" note="已下过通知的不能重复下发">
        <ProblemPicker units={orderable.units} selection={selection} onChange={setSelection} />
      </Card>
      <div className={styles.aside}>
        <IssueForm orderable={orderable} selection={selection} />
      </div>
    </div>
  )
}
