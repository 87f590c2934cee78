import { UploadOutlined } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { useIsPhone } from '../../lib/use-is-phone.ts'
import { columnColumns } from './column-columns.tsx'
import { ColumnFilters } from './column-filters.tsx'
import { columnTree, hasFilters, matchingColumns, withFolders } from './column-tree.ts'
import styles from './columns.module.css'
import { SiteCounters } from './site-counters.tsx'

const ColumnDrawer = lazy(() => import('./column-drawer.tsx').then((module) => ({ default: module.ColumnDrawer })))

/** 栏目: the tree with limits, owners and state at the period's check time. */
export function ColumnsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/columns' })
  const navigate = useNavigate({ from: '/columns' })
  const isOffice = useMe().role === 'office'
  const input = period ? { period: period.id } : {}
  const list = useQuery(orpc.columns.list.queryOptions({ input }))
  const all = list.data?.columns
  const found = all && matchingColumns(all, search)
  const isFiltered = hasFilters(search)
  const shown = all && found && (isFiltered ? withFolders(all, found) : all)
  const checked = all?.filter(({ state }) => state !== 'folder' && state !== 'exempt') ?? []
  return (
    <>
      <PageHeader
        title="栏目维护分工"
        scope={
          list.data && `${checked.length} 个受检栏目，${ownersOf(checked)} 家责任单位；${formatMoment(list.data.asOf)}`
        }
        actions={
          isOffice && (
            <Link to="/imports/new" search={{ kind: 'columns' }}>
              <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                导入分工
              </Button>
            </Link>
          )
        }
      />
      {list.data && <SiteCounters counters={list.data.site} />}
      <Card flush>
        <TreeTable
          key={isFiltered ? 'found' : 'all'}
          columns={shown}
          isLoading={list.isFetching}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            isFiltered ? (
              <EmptyState title="没有符合条件的栏目" hint="换个条件，或清空筛选后再看。" />
            ) : (
              <EmptyState
                title="还没有栏目"
                hint={isOffice ? '导入栏目维护分工表。' : '请联系区政府办导入栏目维护分工表。'}
              />
            )
          }
          tools={
            <ColumnFilters
              columns={all ?? []}
              search={search}
              result={found && `${found.filter(({ state }) => state !== 'folder').length} 个栏目`}
              onChange={(next) => void navigate({ search: (before) => ({ ...before, ...next }) })}
              onClear={isFiltered ? () => void navigate({ search: {} }) : undefined}
            />
          }
        />
      </Card>
      <Suspense>
        {search.column !== undefined && (
          <ColumnDrawer
            code={search.column}
            period={period?.id}
            onClose={() => void navigate({ search: (before) => ({ ...before, column: undefined }) })}
          />
        )}
      </Suspense>
    </>
  )
}

type TreeTableProps = {
  columns: readonly Column[] | undefined
  isLoading: boolean
  error: unknown
  onRetry: () => void
  empty: React.ReactNode
  tools: React.ReactNode
}

function TreeTable({ columns, ...rest }: TreeTableProps) {
  const isPhone = useIsPhone()
  const [closed, setClosed] = useState<readonly string[]>([])
  const folders = (columns ?? []).filter(({ state }) => state === 'folder').map(({ code }) => code)
  return (
    <DataTable
      id="columns"
      caption="栏目与维护分工"
      columns={isPhone ? columnColumns.toSorted(byGlance) : columnColumns}
      rows={columns && columnTree(columns)}
      rowKey={(column) => column.code}
      exportName="栏目维护分工"
      fetchAll={() => Promise.resolve((columns ?? []).filter(({ state }) => state !== 'folder'))}
      table={{
        expandable: {
          expandedRowKeys: folders.filter((code) => !closed.includes(code)),
          onExpand: (isOpen, { code }) =>
            setClosed((before) => (isOpen ? before.filter((key) => key !== code) : [...before, code])),
          indentSize: 16,
        },
        rowClassName: ({ state }) => (state === 'folder' ? (styles['folderRow'] ?? '') : ''),
      }}
      {...rest}
    />
  )
}

const glance = ['name', 'state', 'lead', 'lastUpdatedOn']

/** On a phone the state comes first: what doesn't fit is scrolled to. */
function byGlance(a: { key: string }, b: { key: string }): number {
  return glanceRank(a.key) - glanceRank(b.key)
}

function glanceRank(key: string): number {
  return glance.includes(key) ? glance.indexOf(key) : glance.length
}

function ownersOf(columns: readonly Column[]): number {
  return new Set(columns.flatMap(({ lead }) => (lead ? [lead.code] : []))).size
}
