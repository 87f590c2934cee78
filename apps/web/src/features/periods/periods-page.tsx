import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { LightTable } from '../../components/light-table.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePeriods } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { periodColumns } from './period-columns.tsx'

const NewPeriodDialog = lazy(() =>
  import('./new-period-dialog.tsx').then((module) => ({ default: module.NewPeriodDialog })),
)

/** 考核周期: how far each has come, when it was checked, and what it was closed with. */
export function PeriodsPage() {
  const periods = usePeriods()
  const isOffice = useMe().role === 'office'
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title="考核周期"
        scope="进行中 → 初稿 → 定稿 → 已通报；定稿以后结果不再变动"
        actions={
          isOffice && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              建立周期
            </Button>
          )
        }
      />
      <LightTable
        id="periods"
        caption="考核周期"
        exportName="考核周期"
        columns={periodColumns}
        rows={periods}
        rowKey={({ id }) => id}
        empty={<EmptyState title="还没有考核周期" hint="建立首个季度或年度后，各单位即可看到当前得分。" />}
      />
      {isAdding && (
        <Suspense>
          <NewPeriodDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}
