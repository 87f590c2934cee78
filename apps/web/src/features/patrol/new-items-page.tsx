import type { PatrolNewItem } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SearchInput } from '../../components/search-input.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { newItemColumns, newItemKey } from './new-item-columns.tsx'
import styles from './patrol.module.css'
import type { NewItemsSearch } from './patrol-search.ts'
import { TakeOverDialog } from './take-over-dialog.tsx'

/** 新信息: what the patrol found and nobody has registered; looked at by a person, then taken over. */
export function NewItemsPage() {
  const search = useSearch({ from: '/signed-in/patrol/new-items' })
  const navigate = useNavigate({ from: '/patrol/new-items' })
  const isOffice = useMe().role === 'office'
  const units = useUnitOptions()
  const columns = useColumnOptions()
  const [chosen, setChosen] = useState<readonly PatrolNewItem[]>([])
  const [isOpen, setOpen] = useState(false)
  const { q, unit, column, page = 1, pageSize = 50 } = search
  const input = {
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(column !== undefined && { column }),
    page,
    pageSize,
  }
  const list = useQuery({ ...orpc.patrol.newItems.queryOptions({ input }), placeholderData: keepPreviousData })
  const change = (next: NewItemsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const offered = (list.data?.rows ?? []).filter((item) => item.unit !== null)
  const isAll = offered.length > 0 && chosen.length === offered.length
  const isFiltered = [q, unit, column].some((value) => value !== undefined)
  return (
    <>
      <PageHeader
        title="巡检发现的新信息"
        scope={
          <>
            网址还没有登记的信息，核对后转为网站信息。
            <Link to="/patrol" className={styles.inText ?? ''}>
              返回栏目巡检
            </Link>
          </>
        }
        actions={
          isOffice && (
            <>
              <Button disabled={offered.length === 0} onClick={() => setChosen(isAll ? [] : offered)}>
                {isAll ? '取消选择' : `选择本页 ${offered.length} 条`}
              </Button>
              <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
                {chosen.length === 0 ? '请选择要登记的信息' : `登记所选 ${chosen.length} 条`}
              </Button>
            </>
          )
        }
      />
      <Card flush>
        <DataTable
          id="patrol-new-items"
          caption="巡检发现、尚未登记的信息"
          columns={newItemColumns}
          rows={list.data?.rows}
          rowKey={newItemKey}
          error={list.error}
          onRetry={() => void list.refetch()}
          exportName="巡检发现的新信息"
          empty={
            <EmptyState
              title={isFiltered ? '没有符合条件的新信息' : '没有未登记的新信息'}
              hint={isFiltered ? '换个条件，或清空筛选后再看。' : '各栏目页面上的信息都已登记，或还没有巡检过。'}
            />
          }
          tools={
            <FilterBar
              result={list.data && `共 ${list.data.total} 条`}
              onClear={isFiltered ? () => void navigate({ search: {} }) : undefined}
            >
              <SearchInput label="标题或栏目" value={q} onSearch={(words) => change({ q: words })} />
              <ChoiceFilter
                label="栏目"
                options={columns.filter(({ isFolder }) => !isFolder)}
                value={column}
                onChange={(value) => change({ column: value })}
                width={180}
                listWidth={280}
              />
              <ChoiceFilter
                label="责任单位"
                options={units}
                value={unit}
                onChange={(value) => change({ unit: value })}
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
          {...(isOffice && {
            table: {
              rowSelection: {
                selectedRowKeys: chosen.map(newItemKey),
                onChange: (_: React.Key[], rows: PatrolNewItem[]) => setChosen(rows),
                getCheckboxProps: (item: PatrolNewItem) => ({
                  'aria-label': `选择《${item.title}》`,
                  disabled: item.unit === null,
                }),
                // The head is drawn twice, once out of sight, where nothing may take the focus.
                columnTitle: <span className="visually-hidden">选择</span>,
              },
            },
          })}
        />
      </Card>
      {isOpen && (
        <TakeOverDialog
          items={chosen}
          onClose={() => {
            setOpen(false)
            setChosen([])
          }}
        />
      )}
    </>
  )
}
