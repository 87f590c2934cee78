import type { CheckTask } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { ReasonModal } from '../../components/register/reason-modal.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { ChecklistForm } from './checklist-form.tsx'
import styles from './checks.module.css'

type Props = { id: number; onNext: (task: number | null) => void; onClose: () => void }

/** One account's checklist; handed in, the inspector's next one opens. */
export function ChecklistDrawer({ id, onNext, onClose }: Props) {
  const query = useQuery(orpc.checks.task.queryOptions({ input: { id } }))
  const [isReopening, setReopening] = useState(false)
  const task = query.data
  const mayReopen = task?.isOwn === true && task.round.isOpen && task.finishedAt !== null
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={task ? titleOf(task) : '检查表'}
      destroyOnHidden
      extra={mayReopen && <Button onClick={() => setReopening(true)}>重新打开</Button>}
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={10} label="正在载入检查表" /> : null}
      {task && (
        <>
          <p className={styles.quiet}>
            {task.unit.name}，最近更新 {task.lastPostedOn ?? '不详'}，检查员 {task.inspector.name}
            {task.finishedAt !== null && '，已提交'}
          </p>
          <ChecklistForm key={task.version} task={task} onDone={onNext} />
        </>
      )}
      {task && isReopening && (
        <ReasonModal
          title="重新打开检查表"
          okText="重新打开"
          intro="可以修改后再交。由它登记、还没有核实的疑似事项一并撤回，这个账号已作的裁定也要重新作；已经确认或排除的不受影响。"
          write={({ reason }) => client.checks.reopen({ id: task.id, version: task.version, reason })}
          done="已重新打开"
          onClose={() => setReopening(false)}
        />
      )}
    </Drawer>
  )
}

function titleOf({ account }: CheckTask): string {
  return `${account.name}（${account.platform}）`
}
