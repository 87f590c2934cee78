import { OrderedListOutlined, TableOutlined } from '@ant-design/icons'
import type { Period } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { usePeriod } from '../../../lib/current-period.ts'
import { OverviewBody } from './overview-body.tsx'

/** 总览: the circular's headline figures, who is named, and both rankings, for a leader's one minute. */
export function OverviewPage() {
  const period = usePeriod()
  if (!period) {
    return (
      <EmptyState
        title="还没有考核周期"
        hint="建立首个考核周期后，这里显示通报要点和排名。"
        action={<Link to="/setup">去初始设置</Link>}
      />
    )
  }
  return <Overview period={period} />
}

/** Rows of each group that fit a glance; a bigger district opens the complete ranking. */
const rowsOfGroup = 40

function Overview({ period }: { period: Period }) {
  const summary = useQuery(orpc.assessments.summary.queryOptions({ input: { period: period.id } }))
  const rankings = useQuery(
    orpc.assessments.rankings.queryOptions({ input: { period: period.id, pageSize: rowsOfGroup } }),
  )
  const failed = [summary, rankings].find(({ error }) => error)
  return (
    <>
      <PageHeader
        title={`${period.label}总览`}
        scope={rankings.data?.groups.map(({ group, total }) => `${total} 个${group}`).join('，')}
        actions={
          <>
            <Link to="/rankings" search={{ period: period.id, tab: 'heat' }}>
              <Button icon={<TableOutlined />} tabIndex={-1}>
                热力图
              </Button>
            </Link>
            <Link to="/rankings" search={{ period: period.id }}>
              <Button type="primary" icon={<OrderedListOutlined />} tabIndex={-1}>
                完整排名
              </Button>
            </Link>
          </>
        }
      />
      {failed ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {!failed && (!summary.data || !rankings.data) ? <PageSkeleton label="正在载入总览" /> : null}
      {summary.data && rankings.data ? <OverviewBody summary={summary.data} rankings={rankings.data} /> : null}
    </>
  )
}
