import type { DataTableProps } from './data-table.tsx'

/** There are rows, but none on the page that was asked for. */
export function isBehindLastPage<Row>({ rows, paging }: Pick<DataTableProps<Row>, 'rows' | 'paging'>): boolean {
  return rows?.length === 0 && paging !== undefined && paging.total > 0
}
