import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { CalendarOutlined, ExportOutlined, ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { Card } from '../../components/card.tsx'
import { useMe } from '../../lib/current-user.ts'
import { AsOfPicker } from './as-of-picker.tsx'
import { isChecked } from './column-tree.ts'
import { ColumnsTable } from './columns-table.tsx'
import { exportHref } from './export-href.ts'
import { SiteCounters } from './site-counters.tsx'
import { useAsOf, useColumnsList } from './use-columns-list.ts'

const ColumnForm = lazy(() => import('./column-form.tsx').then((module) => ({ default: module.ColumnForm })))

/** 栏目维护分工: who keeps which column since when, how fresh it is, and what to do about it. */
export function ColumnsPage() {
  const search = useSearch({ from: '/signed-in/columns' })
  const navigate = useNavigate({ from: '/columns' })
  const { list, isNow } = useColumnsList()
  const asOf = useAsOf()
  const isOffice = useMe().role === 'office'
  const [isAdding, setAdding] = useState(false)
  const checked = list.data?.columns.filter(isChecked) ?? []
  const units = new Set(checked.flatMap(({ lead }) => (lead ? [lead.code] : [])))
  const exports = [
    { key: 'register', label: '分工表（可改后再导入）' },
    { key: 'official', label: '印发版式' },
  ].map(({ key, label }) => ({ key, label: <a href={exportHref(key, search, asOf)}>{label}</a> }))
  return (
    <>
      <PageHeader
        title="栏目维护分工"
        scope={
          list.data && (
            <>
              {checked.length} 个受检栏目，{units.size} 家责任单位
              <AsOfPicker day={list.data.day} isNow={isNow} />
            </>
          )
        }
        actions={
          <>
            <Link to="/columns/calendar">
              <Button icon={<CalendarOutlined />} tabIndex={-1}>
                到期日历
              </Button>
            </Link>
            {isOffice && (
              <Link to="/imports/new" search={{ kind: 'columns' }}>
                <Button icon={<ImportOutlined />} tabIndex={-1}>
                  导入
                </Button>
              </Link>
            )}
            <Dropdown trigger={['click']} menu={{ items: exports }}>
              <Button icon={<ExportOutlined />}>导出</Button>
            </Dropdown>
            <Link to="/columns/print" search={search}>
              <Button icon={<PrinterOutlined />} tabIndex={-1}>
                打印分工表
              </Button>
            </Link>
            {isOffice && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增栏目
              </Button>
            )}
          </>
        }
      />
      {list.data && list.data.site.length > 0 && <SiteCounters counters={list.data.site} />}
      {list.data ? (
        <ColumnsTable list={list.data} isNow={isNow} />
      ) : (
        <Card>
          {list.error ? (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          ) : (
            <TextSkeleton lines={16} label="正在载入栏目" />
          )}
        </Card>
      )}
      <Suspense>
        {isAdding && (
          <ColumnForm
            onClose={() => setAdding(false)}
            onCreated={(code) => void navigate({ search: (before) => ({ ...before, column: code }) })}
          />
        )}
      </Suspense>
    </>
  )
}
