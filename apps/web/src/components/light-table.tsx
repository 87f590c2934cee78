import { Button } from 'antd'
import { DataTableTools } from './data-table-tools.tsx'
import type { DataTableProps } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import { isBehindLastPage } from './is-behind-last-page.ts'
import styles from './light-table.module.css'
import { NoSuchPage } from './no-such-page.tsx'
import { TextSkeleton } from './text-skeleton.tsx'
import { useTableView } from './use-table-view.ts'

type LightTableProps<Row> = Omit<DataTableProps<Row>, 'table'>

/** The same list without Ant Design's table behind it, for a page that somebody's day begins with: a sixth of the weight. */
export function LightTable<Row extends object>(props: LightTableProps<Row>) {
  const { id, caption, columns, rows, rowKey, paging, error, onRetry } = props
  const view = useTableView(id, columns)
  const isBehindLast = isBehindLastPage(props)
  if (error) return <ErrorState error={error} {...(onRetry && { onRetry })} />
  return (
    <div className={styles.box} aria-busy={props.isLoading ?? false}>
      <DataTableTools
        view={view}
        columns={columns}
        rows={rows ?? []}
        tools={props.tools}
        exportName={props.exportName}
        fetchAll={props.fetchAll}
      />
      {rows === undefined && (
        <div className={styles.waiting}>
          <TextSkeleton lines={8} label="正在载入" />
        </div>
      )}
      {paging && isBehindLast && <NoSuchPage {...paging} />}
      {rows?.length === 0 &&
        !isBehindLast &&
        (props.empty ?? <EmptyState title="没有符合条件的记录" hint="换个条件，或清空筛选后再看。" />)}
      {rows !== undefined && rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
          <table className={view.density === 'compact' ? styles.compact : styles.roomy}>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {view.shown.map(({ key, title, width, isNumber }) => (
                  <th
                    key={key}
                    scope="col"
                    className={isNumber ? styles.number : undefined}
                    style={{ minWidth: width }}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={rowKey(row)}>
                  {view.shown.map((column) => (
                    <td key={column.key} className={column.isNumber ? styles.number : undefined}>
                      {column.render ? column.render(row) : column.text(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {paging && paging.total > 0 && !isBehindLast && <Pages {...paging} />}
    </div>
  )
}

function Pages({ page, pageSize, total, onChange }: NonNullable<LightTableProps<never>['paging']>) {
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)
  return (
    <nav className={styles.pages} aria-label="翻页">
      <span>
        第 {first}–{last} 条，共 {total} 条
      </span>
      <Button size="small" disabled={page <= 1} onClick={() => onChange(page - 1, pageSize)}>
        上一页
      </Button>
      <Button size="small" disabled={last >= total} onClick={() => onChange(page + 1, pageSize)}>
        下一页
      </Button>
    </nav>
  )
}
