import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Card } from '../../../components/card.tsx'
import { ChoiceFilter } from '../../../components/choice-filter.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import styles from './calendar.module.css'
import { MonthGrid } from './month-grid.tsx'

const days = 30

/** 未来30天到期: which columns go stale on which day if nothing is published until then. */
export function CalendarPage() {
  const { unit } = useSearch({ from: '/signed-in/columns/calendar' })
  const navigate = useNavigate({ from: '/columns/calendar' })
  const units = useUnitOptions()
  const isStaff = useMe().role === 'staff'
  const calendar = useQuery(
    orpc.columns.calendar.queryOptions({ input: { days, ...(unit !== undefined && { unit }) } }),
  )
  const data = calendar.data
  const count = data?.days.reduce((sum, { columns }) => sum + columns.length, 0) ?? 0
  return (
    <>
      <PageHeader
        title={`未来${days}天到期`}
        scope={data && `${data.from} 至 ${data.to}，不更新就会超期的栏目 ${count} 个`}
        actions={
          <>
            {!isStaff && (
              <ChoiceFilter
                label="责任单位"
                options={units}
                value={unit}
                onChange={(next) => void navigate({ search: (before) => ({ ...before, unit: next }) })}
              />
            )}
            <Link to="/columns" search={{ ...(unit !== undefined && { unit }) }}>
              <Button tabIndex={-1}>回到分工表</Button>
            </Link>
          </>
        }
      />
      <Card flush>
        {calendar.error ? <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} /> : null}
        {calendar.isPending && (
          <div className={styles.waiting}>
            <TextSkeleton lines={10} label="正在载入到期日历" />
          </div>
        )}
        {data && data.overdue > 0 && (
          <p className={styles.overdue}>
            另有
            <Link to="/columns" search={{ state: 'overdue', ...(unit !== undefined && { unit }) }}>
              {data.overdue} 个栏目已经超期
            </Link>
          </p>
        )}
        {data && count === 0 && (
          <EmptyState title={`未来${days}天没有栏目到期`} hint="到期日按现在的最近更新推算，更新后自动后移。" />
        )}
        {data && count > 0 && <MonthGrid calendar={data} />}
      </Card>
    </>
  )
}
