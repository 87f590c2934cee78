import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { apiProblem } from '../lib/api-problem.ts'
import { downloadFile, type DownloadForm } from '../lib/download-file.ts'
import type { ExportedTable } from '../lib/exported-table.ts'
import { writeCsv } from '../lib/write-csv.ts'

interface ExportMenuProps {
  /** Without its ending. */
  fileName: string
  /** Asked once a form is chosen: every row behind the filters, the columns as they are shown. */
  read: () => ExportedTable | Promise<ExportedTable>
  isDisabled?: boolean
  size?: 'small' | 'middle'
}

const forms: { key: DownloadForm; label: string }[] = [
  { key: 'xlsx', label: 'Excel（xlsx）' },
  { key: 'csv', label: 'CSV' },
]

/** 导出 what is seen, for a spreadsheet or for another program. */
export function ExportMenu({ fileName, read, isDisabled = false, size = 'middle' }: ExportMenuProps) {
  const { message } = App.useApp()
  const [isExporting, setExporting] = useState(false)
  async function exportAs(form: DownloadForm) {
    setExporting(true)
    try {
      const table = await read()
      downloadFile(fileName, form, await fileOf(form, fileName, table))
    } catch (error) {
      void message.error(apiProblem(error).message)
    } finally {
      setExporting(false)
    }
  }
  const items = forms.map(({ key, label }) => ({ key, label, onClick: () => void exportAs(key) }))
  return (
    <Dropdown trigger={['click']} placement="bottomRight" disabled={isDisabled} menu={{ items }}>
      <Button size={size} icon={<DownloadOutlined />} loading={isExporting}>
        导出
      </Button>
    </Dropdown>
  )
}

async function fileOf(form: DownloadForm, name: string, { columns, rows }: ExportedTable) {
  if (form === 'csv') {
    return writeCsv(
      columns.map(({ title }) => title),
      rows,
    )
  }
  // Fetched when somebody asks for it.
  const { writeWorkbook } = await import('../lib/write-workbook.ts')
  return writeWorkbook(name, { columns, rows })
}
