import { ColumnHeightOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { DataColumn } from './data-column.ts'
import styles from './data-table.module.css'
import { ExportMenu } from './export-menu.tsx'
import type { TableView } from './use-table-view.ts'

interface DataTableToolsProps<Row> {
  view: TableView<Row>
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  tools: ReactNode
  exportName: string | undefined
  fetchAll: (() => Promise<readonly Row[]>) | undefined
}

export function DataTableTools<Row>({ view, columns, rows, tools, exportName, fetchAll }: DataTableToolsProps<Row>) {
  async function exportedTable() {
    const all = fetchAll ? await fetchAll() : rows
    return { columns: view.shown, rows: all.map((row) => view.shown.map((column) => column.text(row))) }
  }
  const chooser = columns.map((column) => (
    <Checkbox
      key={column.key}
      checked={view.isShown(column)}
      disabled={column.isFixed === true}
      onChange={(event) => view.show(column.key, event.target.checked)}
    >
      {column.title}
    </Checkbox>
  ))
  return (
    <div className={styles.tools}>
      <div className={styles.filters}>{tools}</div>
      <div className={styles.icons}>
        {exportName !== undefined && (
          // Out of sight but in its place until there is something to export: nothing jumps, nothing fades.
          <span style={{ visibility: rows.length === 0 ? 'hidden' : 'visible' }}>
            <ExportMenu fileName={exportName} read={exportedTable} />
          </span>
        )}
        <Tooltip title={view.density === 'compact' ? '宽松行距' : '紧凑行距'}>
          <Button
            type="text"
            icon={<ColumnHeightOutlined />}
            aria-label={view.density === 'compact' ? '宽松行距' : '紧凑行距'}
            onClick={() => view.setDensity(view.density === 'compact' ? 'roomy' : 'compact')}
          />
        </Tooltip>
        <Popover trigger="click" placement="bottomRight" content={<div className={styles.chooser}>{chooser}</div>}>
          <Button type="text" icon={<SettingOutlined />} aria-label="选择显示的列" />
        </Popover>
      </div>
    </div>
  )
}
