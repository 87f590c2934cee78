import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
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
      <PagedRegister
        id="publications"
        caption="网站信息"
        exportName="网站信息"
        noun={{ measure: '条', name: '信息' }}
        none={{
          title: '本期还没有信息',
          hint: isOffice
            ? '导入门户网站的信息发布清单，或逐条补录。'
            : '导入后在这里逐条查看；如有遗漏请联系区政府办。',
        }}
        columns={publicationColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(page, pageSize) => client.publications.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ to: '/publications', search: {} })}
        filters={<PublicationFilters search={search} period={period} onChange={change} />}
      />
      <Suspense>
        {search.open !== undefined && (
          <PublicationDrawer
            id={search.open}
            period={input.period === undefined ? null : period}
            isEditable={isOffice}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && <PublicationForm publication={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  )
}
