import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LightTable } from '../../components/light-table.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import styles from './checklists.module.css'
import { listColumns, roundColumns } from './checklist-columns.tsx'
import { useChecklistWrite } from './use-checklist-write.tsx'

const OpenRoundDialog = lazy(() =>
  import('./open-round-dialog.tsx').then((module) => ({ default: module.OpenRoundDialog })),
)

/** 逐条自查: the rounds that run, and the lists they go through. */
export function ChecklistsPage() {
  const isOffice = useMe().role === 'office'
  const [isOpening, setOpening] = useState(false)
  const rounds = useQuery(orpc.checklists.rounds.queryOptions())
  const lists = useQuery(orpc.checklists.list.queryOptions())
  return (
    <>
      <PageHeader
        title="逐条自查"
        scope="各单位按检查指标逐条自查，经办人员、分管领导签字后提交"
        actions={
          isOffice && (
            <>
              <NewListMenu />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
                发起自查
              </Button>
            </>
          )
        }
      />
      <div className={styles.stack}>
        <Card title="自查轮次" flush>
          <LightTable
            id="self-inspection-rounds"
            caption="各轮自查"
            columns={roundColumns}
            rows={rounds.data?.rows}
            rowKey={(row) => String(row.id)}
            error={rounds.error}
            onRetry={() => void rounds.refetch()}
            exportName="自查轮次"
            empty={
              <EmptyState
                title="还没有发起过自查"
                hint={isOffice ? '选一张在用的自查表和考核周期，点“发起自查”。' : '由区政府办发起后在这里显示。'}
              />
            }
          />
        </Card>
        <Card title="自查表" note="发布后不再改动，修订为新的一版" flush>
          <LightTable
            id="checklists"
            caption="全部自查表"
            columns={listColumns}
            rows={lists.data?.rows}
            rowKey={(row) => String(row.id)}
            error={lists.error}
            onRetry={() => void lists.refetch()}
            exportName="自查表"
            empty={<EmptyState title="还没有自查表" hint="由考核方案生成，或从上级印发的指标表导入。" />}
          />
        </Card>
      </div>
      <Suspense>{isOpening && <OpenRoundDialog onClose={() => setOpening(false)} />}</Suspense>
    </>
  )
}

/** 新建自查表: out of a sheet, out of the scheme, or from nothing. */
function NewListMenu() {
  const navigate = useNavigate()
  const open = (id: number) => void navigate({ to: '/checklists/lists/$id', params: { id: String(id) } })
  const fromScheme = useChecklistWrite(() => client.checklists.createFromScheme(), {
    done: ({ ids }) => `已由考核方案生成 ${ids.length} 张草稿`,
  })
  const blank = useChecklistWrite(
    () => client.checklists.create({ name: '新的自查表', source: '（来源文件）', level: 'district', items: [] }),
    { done: '已新建草稿', onDone: ({ id }) => open(id) },
  )
  const items = [
    { key: 'import', label: '从表格导入', onClick: () => void navigate({ to: '/checklists/import' }) },
    { key: 'scheme', label: '由考核方案生成', onClick: () => fromScheme.mutate(undefined) },
    { key: 'blank', label: '空白自查表', onClick: () => blank.mutate(undefined) },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button loading={fromScheme.isPending || blank.isPending}>
        新建自查表 <DownOutlined />
      </Button>
    </Dropdown>
  )
}
