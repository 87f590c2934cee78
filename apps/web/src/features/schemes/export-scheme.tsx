import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { pageHref } from '../../lib/page-href.ts'

/** 导出: as a file that can be uploaded again, or as a table to read. */
export function ExportScheme({ id }: { id: string }) {
  const base = pageHref('/api/schemes', id)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: <a href={`${base}/export.xlsx`}>表格（xlsx）：每个取值一行，写明依据</a> },
          { key: 'json', label: <a href={`${base}/export.json`}>方案文件（JSON）：可以再上传</a> },
        ],
      }}
    >
      <Button icon={<DownloadOutlined />}>导出</Button>
    </Dropdown>
  )
}
