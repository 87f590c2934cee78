import { UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Card } from '../../components/card.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatCount } from '../../lib/formats.ts'
import { importColumns } from './import-columns.tsx'
import { kindLabels, modeLabels } from './import-labels.ts'
import { importKinds, type ImportsSearch } from './imports-search.ts'

const runningCheckMs = 3000

/** 导入批次: every file that came in, what it did, and how it can be undone. */
export function ImportsPage() {
  const search = useSearch({ from: '/signed-in/imports' })
  const navigate = useNavigate({ from: '/imports' })
  const { kind, mode, page = 1, pageSize = 50 } = search
  const input = { ...(kind && { kind }), ...(mode && { mode }), page, pageSize }
  const list = useQuery({
    ...orpc.imports.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'running') ? runningCheckMs : false),
  })
  const change = (next: ImportsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const isFiltered = kind !== undefined || mode !== undefined
  return (
    <>
      <PageHeader
        title="导入批次"
        scope="每个文件一个批次，正式导入的可以整批撤销"
        actions={
          <Link to="/imports/new">
            <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
              导入文件
            </Button>
          </Link>
        }
      />
      <Card flush>
        <DataTable
          id="imports"
          caption="导入批次"
          columns={importColumns}
          rows={list.data?.rows}
          rowKey={(row) => row.id}
          isLoading={list.isPending}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="导入批次"
          empty={
            <EmptyState
              title={isFiltered ? '没有符合条件的批次' : '还没有导入过文件'}
              hint={isFiltered ? '换个条件，或清空筛选后再看。' : '先导入单位和栏目，再导入网站信息等资料。'}
            />
          }
          tools={
            <FilterBar
              result={list.data && `共 ${formatCount(list.data.total)} 个批次`}
              onClear={isFiltered ? () => void navigate({ search: {} }) : undefined}
            >
              <ChoiceFilter
                label="资料种类"
                options={importKinds.map((value) => ({ value, label: kindLabels[value] }))}
                value={kind}
                onChange={(value) => change({ kind: value })}
                width={150}
              />
              <ChoiceFilter
                label="试运行或正式"
                options={(['dry-run', 'commit'] as const).map((value) => ({ value, label: modeLabels[value] }))}
                value={mode}
                onChange={(value) => change({ mode: value })}
                width={140}
              />
            </FilterBar>
          }
          {...(list.data && {
            paging: {
              page: list.data.page,
              pageSize: list.data.pageSize,
              total: list.data.total,
              onChange: (at: number, size: number) => change({ page: at, pageSize: size }),
            },
          })}
        />
      </Card>
    </>
  )
}
