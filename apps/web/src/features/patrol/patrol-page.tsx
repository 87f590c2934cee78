import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { type PatrolSearch, visitsInput } from './patrol-search.ts'
import { RunCard } from './run-card.tsx'
import { useRun, useRunActions } from './use-runs.ts'
import { VisitTable } from './visit-table.tsx'
import styles from './patrol.module.css'

const VisitDrawer = lazy(() => import('./visit-drawer.tsx').then((module) => ({ default: module.VisitDrawer })))

/** 栏目巡检: the latest run (or an earlier one), its progress, and what it saw of each column. */
export function PatrolPage() {
  const search = useSearch({ from: '/signed-in/patrol' })
  const navigate = useNavigate({ from: '/patrol' })
  const isOffice = useMe().role === 'office'
  const [chosen, setChosen] = useState<readonly string[]>([])
  const run = useRun(search.run)
  const input = visitsInput(run.data?.id ?? '', search)
  const visits = useQuery({
    ...orpc.patrol.visits.queryOptions({ input, enabled: run.data !== undefined && run.data !== null }),
    placeholderData: keepPreviousData,
  })
  const change = (next: PatrolSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const { start, cancel } = useRunActions(() => {
    setChosen([])
    void navigate({ search: {} })
  })
  const isRunning = run.data?.state === 'running'
  return (
    <>
      <PageHeader
        title="栏目巡检"
        scope="访问各栏目的列表页，找出最新的信息；访问不了的不算超期"
        actions={
          <>
            <Link to="/patrol/runs">
              <Button tabIndex={-1}>巡检记录</Button>
            </Link>
            <Link to="/patrol/new-items">
              <Button tabIndex={-1}>新信息</Button>
            </Link>
            {isOffice && (
              <>
                <Link to="/patrol/setting">
                  <Button tabIndex={-1}>巡检设置</Button>
                </Link>
                <Button
                  type="primary"
                  loading={start.isPending}
                  disabled={isRunning}
                  onClick={() => start.mutate(chosen.length > 0 ? [...chosen] : undefined)}
                >
                  {chosen.length > 0 ? `巡检所选 ${chosen.length} 个栏目` : '巡检全部栏目'}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={styles.page}>
        {run.error ? <ErrorState error={run.error} onRetry={() => void run.refetch()} /> : null}
        {run.isPending ? <TextSkeleton lines={8} label="正在载入巡检" /> : null}
        {run.data === null && (
          <Card>
            <EmptyState
              title="还没有巡检过"
              hint={
                isOffice
                  ? '点“巡检全部栏目”，访问登记了网址的每一个栏目。'
                  : '由区政府办开始巡检后，这里列出各栏目的结果。'
              }
            />
          </Card>
        )}
        {run.data && (
          <>
            <RunCard
              run={run.data}
              result={search.result}
              onCancel={isOffice ? () => cancel.mutate(run.data?.id ?? '') : undefined}
              isCancelling={cancel.isPending}
            />
            <VisitTable
              search={search}
              visits={visits}
              chosen={isOffice ? chosen : null}
              onChoose={setChosen}
              onChange={change}
              onClear={() => void navigate({ search: ({ run: kept }) => ({ run: kept }) })}
            />
          </>
        )}
      </div>
      <Suspense>
        {search.visit !== undefined && (
          <VisitDrawer
            id={search.visit}
            isOffice={isOffice}
            onOpen={(visit) => void navigate({ search: (before) => ({ ...before, visit }) })}
            onClose={() => void navigate({ search: (before) => ({ ...before, visit: undefined }) })}
          />
        )}
      </Suspense>
    </>
  )
}
