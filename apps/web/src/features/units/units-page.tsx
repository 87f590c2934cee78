import { OrderedListOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import type { Unit } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { sortingOf, sortRows } from '../../components/sort-rows.ts'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { isExemptOn, unitColumns, unitOrders } from './unit-columns.tsx'
import type { UnitsSearch } from './units-search.ts'

const UnitDrawer = lazy(() => import('./unit-drawer.tsx').then((module) => ({ default: module.UnitDrawer })))
const OrderDialog = lazy(() => import('./order-dialog.tsx').then((module) => ({ default: module.OrderDialog })))
const UnitForm = lazy(() => import('./unit-form.tsx').then((module) => ({ default: module.UnitForm })))

const states = [
  { value: 'active', label: '参评' },
  { value: 'exempt', label: '不参评' },
  { value: 'closed', label: '已停用' },
] as const

/** 单位: who is assessed, under which names, since when; in protocol order. */
export function UnitsPage() {
  const search = useSearch({ from: '/signed-in/units' })
  const navigate = useNavigate({ from: '/units' })
  const { role } = useMe()
  const isOffice = role === 'office'
  const [isAdding, setAdding] = useState(false)
  const [isArranging, setArranging] = useState(false)
  const list = useQuery(orpc.units.list.queryOptions({ input: {} }))
  const { data: system } = useQuery(orpc.system.info.queryOptions())
  const today = system?.today ?? ''
  const rows = list.data?.filter((unit) => matches(unit, search, today))
  const change = (next: UnitsSearch) => void navigate({ search: (before) => ({ ...before, ...next }) })
  const isFiltered = search.q !== undefined || search.group !== undefined || search.state !== undefined
  const groups = [...new Set(list.data?.map(({ group }) => group))]
  return (
    <>
      <PageHeader
        title="单位"
        scope={groups
          .map((group) => `${list.data?.filter((unit) => unit.group === group).length} 个${group}`)
          .join('，')}
        actions={
          isOffice && (
            <>
              <Button icon={<OrderedListOutlined />} disabled={!list.data} onClick={() => setArranging(true)}>
                调整序列
              </Button>
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增单位
              </Button>
              <Link to="/imports/new" search={{ kind: 'units' }}>
                <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
                  导入单位
                </Button>
              </Link>
            </>
          )
        }
      />
      <Card flush>
        <DataTable
          id="units"
          caption="参评单位"
          columns={unitColumns(today, search.sort)}
          rows={rows && sortRows(rows, unitOrders, search.sort)}
          rowKey={(unit) => unit.code}
          isLoading={list.isFetching}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="单位"
          empty={
            isFiltered ? (
              <EmptyState title="没有符合条件的单位" hint="换个条件，或清空筛选后再看。" />
            ) : (
              <EmptyState title="还没有单位" hint="先导入单位名单，再导入其他资料。" />
            )
          }
          tools={
            <FilterBar
              result={rows && `共 ${rows.length} 个`}
              onClear={isFiltered ? () => void navigate({ search: {} }) : undefined}
            >
              <SearchInput label="简称、全称、别名或编码" value={search.q} onSearch={(q) => change({ q })} />
              <ChoiceFilter
                label="分组"
                options={groups.map((group) => ({ value: group, label: group }))}
                value={search.group}
                onChange={(group) => change({ group })}
              />
              <ChoiceFilter
                label="状态"
                options={states}
                value={search.state}
                onChange={(state) => change({ state })}
                width={112}
              />
            </FilterBar>
          }
          table={{
            onChange: (_pages, _filters, sorter, { action }) => {
              if (action === 'sort') change({ sort: sortingOf(sorter) })
            },
          }}
        />
      </Card>
      <Suspense>
        {search.open !== undefined && today !== '' && (
          <UnitDrawer
            key={`${search.open} ${search.task ?? ''}`}
            begun={search.task}
            code={search.open}
            today={today}
            groups={groups}
            isEditable={isOffice}
            onClose={() => change({ open: undefined, task: undefined })}
          />
        )}
        {isArranging && list.data && <OrderDialog units={list.data} onClose={() => setArranging(false)} />}
        {isAdding && (
          <UnitForm
            unit={null}
            groups={groups}
            today={today}
            onClose={() => setAdding(false)}
            onCreated={(code) => change({ open: code })}
          />
        )}
      </Suspense>
    </>
  )
}

function matches(unit: Unit, { q, group, state }: UnitsSearch, today: string): boolean {
  const words = [unit.name, unit.fullName, unit.code, ...[...unit.aliases, ...unit.formerNames].map(({ name }) => name)]
    .join('\n')
    .toLowerCase()
  if (q !== undefined && !words.includes(q.toLowerCase())) return false
  if (group !== undefined && unit.group !== group) return false
  if (state === undefined) return true
  const isClosed = unit.validTo !== null && unit.validTo <= today
  if (state === 'closed') return isClosed
  return !isClosed && isExemptOn(unit, today) === (state === 'exempt')
}
