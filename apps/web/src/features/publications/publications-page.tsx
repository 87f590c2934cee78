import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { fetchAllPages } from '../../lib/fetch-all-pages.ts'
import { publicationColumns } from './publication-columns.tsx'
import { PublicationFilters } from './publication-filters.tsx'
import { hasFilters, publicationsInput, type PublicationsSearch } from './publications-search.ts'

const PublicationDrawer = lazy(() =>
  import('./publication-drawer.tsx').then((module) => ({ default: module.PublicationDrawer })),
)
const PublicationForm = lazy(() =>
  import('./publication-form.tsx').then((module) => ({ default: module.PublicationForm })),
)

/** 信息发布: every item behind the counts, with its history; the office adds, corrects and withdraws. */
export function PublicationsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/publications' })
  const navigate = useNavigate({ from: '/publications' })
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const input = publicationsInput(search, period)
  const list = useQuery({ ...orpc.publications.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: PublicationsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const clear = () => void navigate({ to: '/publications', search: {} })
  const isOffice = me.role === 'office'
  return (
    <>
      <PageHeader
        title="信息发布"
        scope={me.unit ? `${me.unit.name}在区门户网站发布的信息` : '各单位在区门户网站发布的信息'}
        actions={
          isOffice && (
            <>
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                补录一条
              </Button>
              <Link to="/imports/new" search={{ kind: 'publications' }}>
                <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                  导入
                </Button>
              </Link>
            </>
          )
        }
      />
      <Card flush>
        <DataTable
          id="publications"
          caption="网站信息"
          columns={publicationColumns}
          rows={list.data?.rows}
          rowKey={(row) => row.id}
          isLoading={list.isFetching}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="网站信息"
          fetchAll={() => fetchAllPages((page, pageSize) => client.publications.list({ ...input, page, pageSize }))}
          empty={<NoRows isFiltered={hasFilters(search)} isOffice={isOffice} onClear={clear} />}
          tools={
            <PublicationFilters
              search={search}
              period={period}
              result={list.data && `共 ${list.data.total} 条`}
              onChange={change}
              onClear={clear}
            />
          }
          {...(list.data && {
            paging: {
              page: list.data.page,
              pageSize: list.data.pageSize,
              total: list.data.total,
              onChange: (page: number, pageSize: number) => change({ page, pageSize }),
            },
          })}
        />
      </Card>
      <Suspense>
        {search.open !== undefined && (
          <PublicationDrawer
            id={search.open}
            isEditable={isOffice}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && <PublicationForm publication={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  )
}

function NoRows({ isFiltered, isOffice, onClear }: { isFiltered: boolean; isOffice: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="没有符合条件的信息"
        hint="换个条件，或清空筛选后再看。"
        action={<Button onClick={onClear}>清空筛选</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="本期还没有信息"
      hint={isOffice ? '导入门户网站的信息发布清单，或逐条补录。' : '导入后在这里逐条查看；如有遗漏请联系区政府办。'}
    />
  )
}
