import { Pagination, Table } from 'antd'
import type { TableProps } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { DataColumn } from './data-column.ts'
import { DataTableTools } from './data-table-tools.tsx'
import styles from './data-table.module.css'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import { isBehindLastPage } from './is-behind-last-page.ts'
import { NoSuchPage } from './no-such-page.tsx'
import { TextSkeleton } from './text-skeleton.tsx'
import { useKeyboardScroll } from './use-keyboard-scroll.ts'
import { useTableView } from './use-table-view.ts'

export interface DataTableProps<Row> {
  /** Remembers which columns are shown and how dense, per browser. */
  id: string
  /** What the table holds, for those who hear it: 东升街道的网站信息. */
  caption: string
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  isLoading?: boolean
  error?: unknown
  onRetry?: () => void
  empty?: ReactNode
  /** Pages live in the address; without it all rows are shown. */
  paging?: { page: number; pageSize: number; total: number; onChange: (page: number, pageSize: number) => void }
  /** File name without ending; with it the table offers 导出 (CSV, Excel) of what is seen. */
  exportName?: string
  /** Every row behind the filters, for the export of a paged list. */
  fetchAll?: () => Promise<readonly Row[]>
  /** Left of the table's tools: filters. */
  tools?: ReactNode
  table?: Omit<TableProps<Row>, 'columns' | 'dataSource' | 'rowKey' | 'pagination' | 'loading'>
}

const nothing = <EmptyState title="没有符合条件的记录" hint="换个条件，或清空筛选后再看。" />

/** A list: Ant Design's table with caption, column chooser, density, export, paging, and its empty and error states. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { id, caption, columns, rows, rowKey, paging, error, table } = props
  const view = useTableView(id, columns)
  const components = useMemo(() => ({ table: captioned(caption) }), [caption])
  const box = useKeyboardScroll()
  return (
    <div ref={box} className={styles.box}>
      <DataTableTools
        view={view}
        columns={columns}
        rows={rows ?? []}
        tools={props.tools}
        exportName={props.exportName}
        fetchAll={props.fetchAll}
      />
      {error ? <ErrorState error={error} {...(props.onRetry && { onRetry: props.onRetry })} /> : null}
      <Table<Row>
        style={error ? { display: 'none' } : {}}
        size={view.density === 'compact' ? 'small' : 'middle'}
        scroll={{ x: 'max-content' }}
        {...table}
        components={{ ...table?.components, ...components }}
        columns={view.shown.map((column) => ({ ...column.table, ...baseOf(column) }))}
        dataSource={[...(rows ?? [])]}
        rowKey={rowKey}
        loading={rows !== undefined && (props.isLoading ?? false)}
        pagination={false}
        locale={{
          emptyText: rows === undefined ? <TextSkeleton lines={8} label="正在载入" /> : <NoRows {...props} />,
        }}
      />
      {!error && paging && !isBehindLastPage(props) && <Pages {...paging} />}
    </div>
  )
}

function NoRows<Row>({ rows, paging, empty = nothing }: DataTableProps<Row>) {
  return paging && isBehindLastPage({ rows, paging }) ? <NoSuchPage {...paging} /> : empty
}

function Pages({ page, pageSize, total, onChange }: NonNullable<DataTableProps<never>['paging']>) {
  if (total === 0) return null
  return (
    <Pagination
      className={styles.pages ?? ''}
      size="small"
      current={page}
      pageSize={pageSize}
      total={total}
      showSizeChanger
      pageSizeOptions={[20, 50, 100, 200]}
      showTotal={(all, [from, to]) => `第 ${from}–${to} 条，共 ${all} 条`}
      onChange={onChange}
    />
  )
}

function baseOf<Row extends object>(column: DataColumn<Row>) {
  return {
    key: column.key,
    title: column.title,
    ...(column.width !== undefined && { width: column.width }),
    align: column.isNumber ? ('right' as const) : ('left' as const),
    render: (_: unknown, row: Row): ReactNode => (column.render ? column.render(row) : column.text(row)),
  }
}

function captioned(caption: string) {
  return function CaptionedTable({ children, ...rest }: React.TableHTMLAttributes<HTMLTableElement>) {
    return (
      <table {...rest}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    )
  }
}
