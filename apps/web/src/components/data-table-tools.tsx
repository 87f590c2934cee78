import { ColumnHeightOutlined, DownloadOutlined, SettingOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Popover, Tooltip } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiProblem } from '../lib/api-problem.ts'
import { downloadText } from '../lib/download-text.ts'
import { writeCsv } from '../lib/write-csv.ts'
import type { DataColumn } from './data-column.ts'
import styles from './data-table.module.css'
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
  const { message } = App.useApp()
  const [isExporting, setExporting] = useState(false)
  async function exportRows(name: string) {
    setExporting(true)
    try {
      const all = fetchAll ? await fetchAll() : rows
      const heads = view.shown.map((column) => column.title)
      downloadText(
        `${name}.csv`,
        writeCsv(
          heads,
          all.map((row) => view.shown.map((column) => column.text(row))),
        ),
      )
    } catch (error) {
      void message.error(apiProblem(error).message)
    } finally {
      setExporting(false)
    }
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
        {exportName !== undefined && (
          <Button
            // Out of sight but in its place until there is something to export: nothing jumps, nothing fades.
            style={{ visibility: rows.length === 0 ? 'hidden' : 'visible' }}
            icon={<DownloadOutlined />}
            loading={isExporting}
            onClick={() => void exportRows(exportName)}
          >
            导出 CSV
          </Button>
        )}
      </div>
    </div>
  )
}
