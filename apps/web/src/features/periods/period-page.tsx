import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { ClosingsCard } from './closings-card.tsx'
import { GatesCard } from './gates-card.tsx'
import { PendingCard } from './pending/pending-card.tsx'
import { PeriodFacts } from './period-facts.tsx'
import styles from './periods.module.css'
import { PeriodSteps } from './period-steps.tsx'
import { StageLine } from './stage-line.tsx'

/** One period: what it looks at, how far it has come, what stands before the next step, and every closing. */
export function PeriodPage() {
  const { id } = useParams({ from: '/signed-in/periods/$id' })
  const query = useQuery(orpc.periods.get.queryOptions({ input: { id } }))
  const { role } = useMe()
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <PageSkeleton label="正在载入考核周期" />
  const period = query.data
  const isClosed = period.closing !== null
  return (
    <>
      <PageHeader
        title={period.label}
        scope={`${period.start} 至 ${period.end}`}
        actions={role === 'office' && <PeriodSteps period={period} />}
      />
      <StageLine period={period} />
      <div className={styles.cards}>
        <PeriodFacts period={period} />
        {role === 'office' && !isClosed && !period.isLive && <GatesCard period={period} />}
        {role !== 'staff' && isClosed && <PendingCard period={period} />}
        {isClosed && <ClosingsCard period={period} />}
      </div>
    </>
  )
}
