import { DownOutlined } from '@ant-design/icons'
import { SectionTitle } from '../../components/register/fact-list.tsx'
import type { UnitDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { ChangeHistory } from '../../components/change-history.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { actionLabels } from './unit-labels.ts'
import { unitChangedFields } from './unit-changed-fields.ts'
import { UnitDialogs, type UnitTask } from './unit-dialogs.tsx'
import { UnitFacts } from './unit-facts.tsx'
import type { OpenedTask } from './units-search.ts'
import { UnitPast } from './unit-past.tsx'

type Props = {
  code: string
  today: string
  groups: readonly string[]
  isEditable: boolean
  begun?: OpenedTask | undefined
  onClose: () => void
}

/**
 * One unit whole: names through time, what hangs on it, its changes and 沿革; from here the office changes it.
 * `begun`: what the address asks for at once.
 */
export function UnitDrawer({ code, today, groups, isEditable, begun, onClose }: Props) {
  const query = useQuery(orpc.units.get.queryOptions({ input: { code } }))
  const [task, setTask] = useState<UnitTask | null>(isEditable && begun ? { kind: begun } : null)
  const unit = query.data
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={unit?.name ?? '单位'}
      destroyOnHidden
      extra={unit && isEditable && <Tasks unit={unit} onChoose={setTask} />}
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={12} label="正在载入单位" /> : null}
      {unit && !query.error ? (
        <>
          <UnitFacts unit={unit} />
          <UnitPast unit={unit} today={today} {...(isEditable && { onChoose: setTask })} />
          <SectionTitle>沿革</SectionTitle>
          <ChangeHistory
            entries={unit.history.map(({ action, changes, ...entry }) => ({
              ...entry,
              act: actionLabels[action] ?? action,
              fields: unitChangedFields(changes),
            }))}
          />
        </>
      ) : null}
      {unit && task && (
        <UnitDialogs unit={unit} task={task} today={today} groups={groups} onClose={() => setTask(null)} />
      )}
    </Drawer>
  )
}

function Tasks({ unit, onChoose }: { unit: UnitDetail; onChoose: (task: UnitTask) => void }) {
  const isOpen = unit.validTo === null
  const items = [
    { key: 'rename', label: '改名…', disabled: !isOpen },
    { key: 'aliases', label: '别名…' },
    { key: 'exempt', label: '不参评…', disabled: !isOpen },
    { key: 'place', label: '调整序列…' },
    { type: 'divider' as const },
    { key: 'merge', label: '合并…', disabled: !isOpen },
    { key: 'close', label: '停用…', disabled: !isOpen, danger: true },
  ]
  return (
    <Space>
      <Button onClick={() => onChoose({ kind: 'correct' })}>更正</Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            const kind = (['rename', 'aliases', 'exempt', 'place', 'merge', 'close'] as const).find((it) => it === key)
            if (kind) onChoose({ kind })
          },
        }}
      >
        <Button>
          变更 <DownOutlined />
        </Button>
      </Dropdown>
    </Space>
  )
}
