import type { CheckTask } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { ChecklistForm } from './checklist-form.tsx'
import styles from './checks.module.css'

type Props = { id: number; onNext: (task: number | null) => void; onClose: () => void }

/** One account's checklist; handed in, the inspector's next one opens. */
export function ChecklistDrawer({ id, onNext, onClose }: Props) {
  const query = useQuery(orpc.checks.task.queryOptions({ input: { id } }))
  const task = query.data
  return (
    <Drawer open onClose={onClose} size={560} title={task ? titleOf(task) : '检查表'} destroyOnHidden>
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
    </Drawer>
  )
}

function titleOf({ account }: CheckTask): string {
  return `${account.name}（${account.platform}）`
}
