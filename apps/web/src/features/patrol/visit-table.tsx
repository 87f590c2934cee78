import type { PatrolVisit } from '@mingkao/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { client } from '../../lib/api-client.ts'
import { fetchAllPages } from '../../lib/fetch-all-pages.ts'
import { hasFilters, type PatrolSearch, visitsInput } from './patrol-search.ts'
import { visitColumns } from './visit-columns.tsx'
import { VisitFilters } from './visit-filters.tsx'

type Visits = { rows: PatrolVisit[]; total: number; page: number; pageSize: number }

type Props = {
  search: PatrolSearch
  visits: UseQueryResult<Visits, unknown>
  /** Codes of the columns marked for another visit; null where nobody may start one. */
  chosen: readonly string[] | null
  onChoose: (codes: readonly string[]) => void
  onChange: (change: PatrolSearch) => void
  onClear: () => void
}

export function VisitTable({ search, visits, chosen, onChoose, onChange, onClear }: Props) {
  const { data } = visits
  const runId = data?.rows[0]?.runId
  const isFiltered = hasFilters(search)
  return (
    <Card flush>
      <DataTable
        id="patrol-visits"
        caption="各栏目的巡检结果"
        columns={visitColumns}
        rows={data?.rows}
        rowKey={({ column }) => column.code}
        error={visits.error}
        onRetry={() => void visits.refetch()}
        exportName="栏目巡检结果"
        {...(runId !== undefined && {
          fetchAll: () =>
            fetchAllPages((page, pageSize) => client.patrol.visits({ ...visitsInput(runId, search), page, pageSize })),
        })}
        empty={<EmptyState title="没有符合条件的栏目" hint="换个条件，或清空筛选后再看。" />}
        tools={
          <VisitFilters
            search={search}
            result={data && `${data.total} 个栏目`}
            onChange={onChange}
            onClear={isFiltered ? onClear : undefined}
          />
        }
        {...(data && {
          paging: {
            page: data.page,
            pageSize: data.pageSize,
            total: data.total,
            onChange: (page: number, pageSize: number) => onChange({ page, pageSize }),
          },
        })}
        {...(chosen && {
          table: {
            rowSelection: {
              selectedRowKeys: [...chosen],
              preserveSelectedRowKeys: true,
              onChange: (keys: React.Key[]) => onChoose(keys.map(String)),
              getCheckboxProps: ({ column }: PatrolVisit) => ({ 'aria-label': `选择 ${column.path}` }),
              // The head is drawn twice, once out of sight, where nothing may take the focus.
              columnTitle: <span className="visually-hidden">选择</span>,
            },
          },
        })}
      />
    </Card>
  )
}
