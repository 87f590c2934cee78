import { PlusOutlined } from '@ant-design/icons'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { choiceParam } from '../../lib/search-params.ts'
import { reportColumns } from './report-columns.tsx'
import { stateLabels } from './report-labels.tsx'
import { hasFilters, reportsInput, type ReportsSearch } from './reports-search.ts'

const ReportDrawer = lazy(() => import('./report-drawer.tsx').then((module) => ({ default: module.ReportDrawer })))
const ReportForm = lazy(() => import('./report-form.tsx').then((module) => ({ default: module.ReportForm })))

const states = ['submitted', 'accepted', 'refused', 'withdrawn'] as const

/** 报送: what units say the feed has missed; the office accepts or refuses each. */
export function ReportsPage() {
  const search = useSearch({ from: '/signed-in/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const input = reportsInput(search)
  const list = useQuery({ ...orpc.reports.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: ReportsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const isStaff = me.role === 'staff'
  return (
    <>
      <PageHeader
        title="报送"
        scope={
          isStaff
            ? '系统没有采到的，报给区政府办审核；采纳后当即计入'
            : '各单位报来的、系统没有采到的信息；采纳后当即计入'
        }
        actions={
          isStaff && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              报送一条
            </Button>
          )
        }
      />
      <PagedRegister
        id="reports"
        caption="报送"
        exportName="报送"
        noun={{ measure: '条', name: '报送' }}
        none={{
          title: '还没有报送',
          hint: isStaff ? '发布了但“信息发布”里没有的，点“报送一条”，附上佐证。' : '单位报送后在这里审核。',
        }}
        columns={reportColumns}
        rowKey={(row) => String(row.id)}
        list={list}
        fetchPage={(page, pageSize) => client.reports.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ to: '/reports', search: {} })}
        filters={
          <>
            <SearchInput label="标题或说明" value={search.q} onSearch={(q) => change({ q })} />
            <ChoiceFilter
              label="状态"
              options={states.map((value) => ({ value, label: stateLabels[value] }))}
              value={search.state}
              onChange={(state) => change({ state: choiceParam(state, states) })}
            />
            <UnitFilter value={search.unit} onChange={(unit) => change({ unit })} />
          </>
        }
      />
      <Suspense>
        {search.open !== undefined && (
          <ReportDrawer
            id={search.open}
            onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
          />
        )}
        {isAdding && <ReportForm report={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  )
}
