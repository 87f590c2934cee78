import type { Period } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { LapsedNote } from '../../../components/lapsed-note.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { usePeriod } from '../../../lib/current-period.ts'
import { isShort } from '../verdict-tag.tsx'
import { HeatTable } from './heat-table.tsx'
import { RankingTable } from './ranking-table.tsx'
import type { RankingsSearch } from './rankings-search.ts'
import styles from './rankings.module.css'

/** 排名: a table per group, and the same units month by month as a heat map. */
export function RankingsPage() {
  const period = usePeriod()
  if (!period) {
    return (
      <EmptyState
        title="还没有考核周期"
        hint="建立首个考核周期后，这里显示分组排名。"
        action={<Link to="/setup">去初始设置</Link>}
      />
    )
  }
  return <OfPeriod period={period} />
}

function OfPeriod({ period }: { period: Period }) {
  const rankings = useQuery(orpc.assessments.rankings.queryOptions({ input: { period: period.id } }))
  const search = useSearch({ from: '/signed-in/rankings' })
  return (
    <>
      <PageHeader
        title="排名"
        scope={`${period.label}，组内按综合得分${rankings.data ? `，${rankings.data.scheme.name}` : ''}`}
      />
      {rankings.error ? <ErrorState error={rankings.error} onRetry={() => void rankings.refetch()} /> : null}
      {rankings.isPending ? <PageSkeleton label="正在载入排名" /> : null}
      {rankings.data ? (
        <div className={styles.page}>
          <LapsedNote scheme={rankings.data.scheme} />
          <Switches groups={rankings.data.groups.map(({ group, total }) => ({ group, total }))} search={search} />
          <div className={search.tab === 'heat' ? styles.sideBySide : styles.stacked}>
            {rankings.data.groups
              .filter(({ group }) => search.group === undefined || search.group === group)
              .map((group) => ({ ...group, rows: search.show ? group.rows.filter(isShort) : group.rows }))
              .map((group) =>
                search.tab === 'heat' ? (
                  <HeatTable key={group.group} group={group} rankings={rankings.data} />
                ) : (
                  <RankingTable
                    key={group.group}
                    group={group}
                    rankings={rankings.data}
                    sorting={search.sort}
                    marked={search.unit}
                  />
                ),
              )}
          </div>
        </div>
      ) : null}
    </>
  )
}

const everyGroup = '*'

function Switches({ groups, search }: { groups: readonly { group: string; total: number }[]; search: RankingsSearch }) {
  const navigate = useNavigate({ from: '/rankings' })
  const go = (change: RankingsSearch) => void navigate({ search: (before) => ({ ...before, ...change }) })
  return (
    <div className={styles.switches}>
      <Segmented
        aria-label="视图"
        value={search.tab ?? 'table'}
        options={[
          { value: 'table', label: '排名' },
          { value: 'heat', label: '热力图' },
        ]}
        onChange={(value) => go({ tab: value === 'heat' ? 'heat' : undefined })}
      />
      <Segmented
        aria-label="分组"
        value={search.group ?? everyGroup}
        options={[
          { value: everyGroup, label: '全部分组' },
          ...groups.map(({ group, total }) => ({ value: group, label: `${group} ${total}` })),
        ]}
        onChange={(value) => go({ group: value === everyGroup ? undefined : value })}
      />
      <Segmented
        aria-label="达标情况"
        value={search.show ?? 'all'}
        options={[
          { value: 'all', label: '全部单位' },
          { value: 'below-quota', label: '只看未达标' },
        ]}
        onChange={(value) => go({ show: value === 'below-quota' ? 'below-quota' : undefined })}
      />
    </div>
  )
}
