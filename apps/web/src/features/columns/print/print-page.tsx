import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PrintSheet } from '../../../components/print-sheet.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatDay } from '../../../lib/formats.ts'
import { OfficialTable } from './official-table.tsx'

/** 打印分工表: the table as it is issued, on A4 sheets lying down, heads repeated on each. */
export function PrintPage() {
  const search = useSearch({ from: '/signed-in/columns/print' })
  const { q, unit, category, asOf, period } = search
  const input = {
    archived: false,
    ...(q !== undefined && { q }),
    ...(unit !== undefined && { unit }),
    ...(category !== undefined && { category }),
    ...(asOf === undefined ? period !== undefined && { period } : asOf !== 'today' && { at: `${asOf}T23:59:59+08:00` }),
  }
  const table = useQuery(orpc.columns.official.queryOptions({ input }))
  return (
    <>
      <PageHeader
        title="打印分工表"
        scope={table.data && `${formatDay(table.data.day)}的分工，${table.data.rows.length} 个栏目`}
        actions={
          <>
            <Link to="/columns" search={search}>
              <Button tabIndex={-1}>回到分工表</Button>
            </Link>
            <Button type="primary" icon={<PrinterOutlined />} disabled={!table.data} onClick={() => window.print()}>
              打印
            </Button>
          </>
        }
      />
      {table.error ? <ErrorState error={table.error} onRetry={() => void table.refetch()} /> : null}
      {table.isPending && <TextSkeleton lines={16} label="正在载入分工表" />}
      {table.data && (
        <PrintSheet title="政府网站栏目维护分工表" note={`（${formatDay(table.data.day)}）`}>
          <OfficialTable levels={table.data.levels} rows={table.data.rows} />
        </PrintSheet>
      )}
    </>
  )
}
