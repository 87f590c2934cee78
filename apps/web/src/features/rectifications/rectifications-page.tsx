import { DownloadOutlined, PlusOutlined } from '@ant-design/icons'
import { UnitFilter } from '../../components/register/unit-filter.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { orderColumns } from './order-columns.tsx'
import { stateLabels } from './order-labels.ts'
import { hasFilters, rectificationsInput, type RectificationsSearch } from './rectifications-search.ts'

const OrderDrawer = lazy(() => import('./order-drawer.tsx').then((module) => ({ default: module.OrderDrawer })))

const states = [
  { value: 'issued', label: stateLabels.issued },
  { value: 'replied', label: stateLabels.replied },
  { value: 'returned', label: stateLabels.returned },
  { value: 'accepted', label: stateLabels.accepted },
  { value: 'cancelled', label: stateLabels.cancelled },
] as const

/** 整改: the orders, their deadlines and reports; the office issues and reviews, staff answer their own. */
export function RectificationsPage() {
  const period = usePeriod()
  const search = useSearch({ from: '/signed-in/rectifications' })
  const navigate = useNavigate({ from: '/rectifications' })
  const { role } = useMe()
  const input = rectificationsInput(search, period)
  const list = useQuery({ ...orpc.rectifications.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: RectificationsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="整改"
        scope={role === 'staff' ? '下发给本单位的整改通知' : '整改通知、整改报告和复查'}
        actions={
          role !== 'staff' && (
            <>
              <Button icon={<DownloadOutlined />} href={registerHref('xlsx', input)} download>
                台账（Excel）
              </Button>
              <Button icon={<DownloadOutlined />} href={registerHref('docx', input)} download>
                台账（Word）
              </Button>
              {role === 'office' && (
                <Link to="/rectifications/new">
                  <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
                    下发整改通知
                  </Button>
                </Link>
              )}
            </>
          )
        }
      />
      <PagedRegister
        id="rectifications"
        caption="整改通知"
        exportName="整改通知"
        noun={{ measure: '件', name: '整改通知' }}
        none={
          role === 'office'
            ? { title: '还没有下发过整改通知', hint: '点“下发整改通知”，从一个周期的检查结果里选择问题。' }
            : { title: '没有整改通知', hint: '下发后会出现在这里，并在提醒里告知。' }
        }
        columns={orderColumns}
        rowKey={(row) => String(row.id)}
        list={list}
        fetchPage={(page, pageSize) => client.rectifications.list({ ...input, page, pageSize })}
        onPage={(page, pageSize) => change({ page, pageSize })}
        isFiltered={hasFilters(search)}
        onClear={() => void navigate({ search: {} })}
        filters={
          <>
            <SearchInput label="单位或问题" value={search.q} onSearch={(q) => change({ q })} />
            <UnitFilter value={search.unit} onChange={(unit) => change({ unit })} />
            <ChoiceFilter
              label="状态"
              options={states}
              value={search.state}
              onChange={(state) => change({ state })}
              width={112}
            />
            <ChoiceFilter
              label="是否逾期"
              options={[
                { value: 'true', label: '逾期' },
                { value: 'false', label: '未逾期' },
              ]}
              value={search.overdue === undefined ? undefined : (`${search.overdue}` as const)}
              onChange={(value) => change({ overdue: value === undefined ? undefined : value === 'true' })}
              width={112}
            />
            <ChoiceFilter
              label="全部周期"
              options={[{ value: 'only', label: period?.label ?? '本期' }]}
              value={search.only ? 'only' : undefined}
              onChange={(value) => change({ only: value === 'only' ? true : undefined })}
              width={150}
            />
          </>
        }
      />
      <Suspense>
        {search.order !== undefined && (
          <OrderDrawer
            key={search.order}
            id={search.order}
            onClose={() => void navigate({ search: (before) => ({ ...before, order: undefined }) })}
          />
        )}
      </Suspense>
    </>
  )
}

/** 整改台账 of what the list shows. */
function registerHref(
  type: 'xlsx' | 'docx',
  { page: _page, pageSize: _size, ...filter }: ReturnType<typeof rectificationsInput>,
): string {
  const query = new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]))
  return `/api/rectifications/register.${type}?${query.toString()}`
}
