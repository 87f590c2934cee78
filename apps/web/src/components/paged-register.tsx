import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fetchAllPages, type Page } from '../lib/fetch-all-pages.ts'
import { Card } from './card.tsx'
import { DataTable, type DataTableProps } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { FilterBar } from './filter-bar.tsx'

interface PagedRegisterProps<Row> extends Pick<DataTableProps<Row>, 'id' | 'caption' | 'columns' | 'rowKey' | 'table'> {
  list: UseQueryResult<Page<Row> & { page: number; pageSize: number }>
  /** Any page of the rows behind the filters, for the export of all of them. */
  fetchPage: (page: number, pageSize: number) => Promise<Page<Row>>
  onPage: (page: number, pageSize: number) => void
  /** What the rows are called and counted with: 个账号 becomes 共 21 个 and 没有符合条件的账号. */
  noun: { measure: string; name: string }
  filters: ReactNode
  /** Whether any filter is set; `onClear` takes them all away. */
  isFiltered: boolean
  onClear: () => void
  /** No row at all, filters apart: why, and what to do next. */
  none: { title: string; hint: string }
  exportName: string
  /** With it, rows can be chosen. */
  selection?: {
    keys: readonly string[]
    onChange: (keys: readonly string[]) => void
    /** What a row's check box is called after. */
    nameOf: (row: Row) => string
  }
}

/** A list that the server pages, with its filters above and pages below: every register of the console. */
export function PagedRegister<Row extends object>(props: PagedRegisterProps<Row>) {
  const { id, caption, columns, rowKey, list, noun, isFiltered, onClear, none, selection } = props
  const page = list.data
  return (
    <Card flush>
      <DataTable
        id={id}
        caption={caption}
        columns={columns}
        rows={page?.rows}
        rowKey={rowKey}
        isLoading={list.isPlaceholderData}
        error={list.error}
        onRetry={() => void list.refetch()}
        exportName={props.exportName}
        {...(props.table && { table: props.table })}
        {...(selection && {
          table: {
            rowSelection: {
              selectedRowKeys: [...selection.keys],
              onChange: (keys) => selection.onChange(keys.map(String)),
              getCheckboxProps: (row: Row) => ({ 'aria-label': `选择“${selection.nameOf(row)}”` }),
              // The head is drawn twice, once out of sight, where nothing may take the focus.
              columnTitle: <span className="visually-hidden">选择</span>,
            },
          },
        })}
        fetchAll={() => fetchAllPages(props.fetchPage)}
        empty={
          isFiltered ? (
            <EmptyState
              title={`没有符合条件的${noun.name}`}
              hint="换个条件，或清空筛选后再看。"
              action={<Button onClick={onClear}>清空筛选</Button>}
            />
          ) : (
            <EmptyState {...none} />
          )
        }
        tools={
          <FilterBar result={page && `共 ${page.total} ${noun.measure}`} onClear={isFiltered ? onClear : undefined}>
            {props.filters}
          </FilterBar>
        }
        {...(page && {
          paging: { page: page.page, pageSize: page.pageSize, total: page.total, onChange: props.onPage },
        })}
      />
    </Card>
  )
}
