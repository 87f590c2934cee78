import type { PatrolRun } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import type { DataColumn } from '../../components/data-column.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatMoment } from '../../lib/formats.ts'
import { resultLabels, runStateLabels, runStateTones, triggerLabels } from './patrol-labels.ts'

const runColumns: readonly DataColumn<PatrolRun>[] = [
  {
    key: 'createdAt',
    title: '开始时间',
    text: (run) => formatMoment(run.createdAt),
    render: (run) => (
      <Link to="/patrol" search={{ run: run.id }}>
        {formatMoment(run.createdAt)}
      </Link>
    ),
    isFixed: true,
  },
  { key: 'trigger', title: '方式', text: (run) => triggerLabels[run.trigger] },
  { key: 'createdBy', title: '发起人', text: (run) => run.createdBy },
  {
    key: 'state',
    title: '状态',
    text: (run) => runStateLabels[run.state],
    render: (run) => <StateTag tone={runStateTones[run.state]}>{runStateLabels[run.state]}</StateTag>,
  },
  count('total', '栏目'),
  count('found', resultLabels.found),
  count('withNewItems', resultLabels['new-items']),
  count('empty', resultLabels.empty),
  count('unreachable', resultLabels.unreachable),
  count('notVisited', resultLabels['not-visited']),
  count('unreadable', resultLabels.unreadable),
  { key: 'finishedAt', title: '结束时间', text: (run) => (run.finishedAt ? formatMoment(run.finishedAt) : '—') },
  { key: 'note', title: '说明', text: (run) => run.note ?? '—', isOptional: true },
]

/** 巡检记录: every run, the newest first. */
export function RunsPage() {
  const { page = 1, pageSize = 50 } = useSearch({ from: '/signed-in/patrol/runs' })
  const navigate = useNavigate({ from: '/patrol/runs' })
  const list = useQuery({
    ...orpc.patrol.runs.queryOptions({ input: { page, pageSize } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader title="巡检记录" scope={<Link to="/patrol">返回栏目巡检</Link>} />
      <Card flush>
        <DataTable
          id="patrol-runs"
          caption="巡检记录"
          columns={runColumns}
          rows={list.data?.rows}
          rowKey={(run) => run.id}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="巡检记录"
          empty={<EmptyState title="还没有巡检过" hint="在“栏目巡检”里开始第一轮。" />}
          tools={<FilterBar result={list.data && `共 ${list.data.total} 轮`}>{null}</FilterBar>}
          {...(list.data && {
            paging: {
              page: list.data.page,
              pageSize: list.data.pageSize,
              total: list.data.total,
              onChange: (at: number, size: number) => void navigate({ search: { page: at, pageSize: size } }),
            },
          })}
        />
      </Card>
    </>
  )
}

function count(key: keyof PatrolRun['counts'], title: string): DataColumn<PatrolRun> {
  return { key, title, text: (run) => String(run.counts[key]), isNumber: true }
}
