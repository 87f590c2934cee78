import { DownOutlined, EditOutlined, SwapOutlined } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { Button, Dropdown } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { client } from '../../../lib/api-client.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import styles from './panel.module.css'
import { ReasonDialog } from './reason-dialog.tsx'

const MoveDialog = lazy(() => import('./move-dialog.tsx').then((module) => ({ default: module.MoveDialog })))

type Props = {
  column: Column
  columns: readonly Column[]
  today: string
  writes: ColumnWrites
  onEdit: () => void
  onHandOver: () => void
}
type Action = 'move' | 'archive' | 'reopen' | 'exempt' | 'check'

/** What the office does to one column, at the foot of the panel. */
export function ColumnActions({ column, columns, today, writes, onEdit, onHandOver }: Props) {
  const { code, version, name, state, archivedOn, exemptReason } = column
  const [open, setOpen] = useState<Action | null>(null)
  const close = () => setOpen(null)
  const isArchived = archivedOn !== null
  const items = [
    !isArchived && { key: 'move', label: '移动' },
    !isArchived && state !== 'folder' && exemptReason === null && { key: 'exempt', label: '设为不检查' },
    !isArchived && exemptReason !== null && { key: 'check', label: '恢复检查' },
    !isArchived && { key: 'archive', label: '归档' },
    isArchived && { key: 'reopen', label: '重新开放' },
  ].filter((item) => item !== false)
  return (
    <footer className={styles.foot}>
      {state !== 'folder' && !isArchived && (
        <Button size="small" icon={<SwapOutlined />} onClick={onHandOver}>
          移交
        </Button>
      )}
      {!isArchived && (
        <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
          编辑
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => setOpen(actions.find((action) => action === key) ?? null) }}
      >
        <Button size="small" icon={<DownOutlined />} iconPlacement="end" className={styles.last ?? ''}>
          更多
        </Button>
      </Dropdown>
      <Suspense>
        {open === 'move' && <MoveDialog column={column} columns={columns} writes={writes} onClose={close} />}
        {open === 'archive' && <ArchiveDialog column={column} today={today} writes={writes} onClose={close} />}
        {open === 'reopen' && (
          <ReasonDialog
            title={`重新开放${name}`}
            note="栏目重新开放后照常检查更新；原来的责任单位请核对。"
            okText="重新开放"
            onClose={close}
            run={async (reason) =>
              writes.finish(await client.columns.reopen({ code, version, reason }), `已重新开放${name}`)
            }
          />
        )}
        {open === 'exempt' && (
          <ReasonDialog
            title={`${name}设为不检查`}
            note="静态栏目、汇总栏目等不要求定期更新；理由会显示在表中。"
            okText="设为不检查"
            onClose={close}
            run={async (reason) =>
              writes.finish(
                await client.columns.update({ code, version, fields: { exemptReason: reason }, reason }),
                `${name}不再检查更新`,
              )
            }
          />
        )}
        {open === 'check' && (
          <ReasonDialog
            title={`恢复检查${name}`}
            note={`现在不检查的理由是：${exemptReason ?? ''}`}
            okText="恢复检查"
            onClose={close}
            run={async (reason) =>
              writes.finish(
                await client.columns.update({ code, version, fields: { exemptReason: null }, reason }),
                `${name}恢复检查更新`,
              )
            }
          />
        )}
      </Suspense>
    </footer>
  )
}

const actions = ['move', 'archive', 'reopen', 'exempt', 'check'] as const
