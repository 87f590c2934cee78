import type { TableProps } from 'antd'

/** Check boxes before the rows, each named after its row. The head is drawn twice, once out of sight, where nothing may take the focus. */
export function rowSelection<Row extends { id: string; title: string }>(
  chosen: readonly Row[],
  onChange: (rows: Row[]) => void,
): NonNullable<TableProps<Row>['rowSelection']> {
  return {
    selectedRowKeys: chosen.map(({ id }) => id),
    onChange: (_keys, rows) => onChange(rows),
    getCheckboxProps: ({ title }) => ({ 'aria-label': `选择“${title}”` }),
    columnTitle: <span className="visually-hidden">选择</span>,
  }
}
