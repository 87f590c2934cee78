import type { PeriodDetail } from '@mingkao/contract'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Task } from './step-dialog.tsx'

const StepDialog = lazy(() => import('./step-dialog.tsx').then((module) => ({ default: module.StepDialog })))

/** The next step of a period, and those that go back. Closing has its own card, with the gates. */
export function PeriodSteps({ period }: { period: PeriodDetail }) {
  const [task, setTask] = useState<Task | null>(null)
  const { stage, isLive } = period
  return (
    <>
      {stage === 'open' && <Button onClick={() => setTask('change')}>修改周期</Button>}
      {stage === 'open' && !isLive && (
        <Button type="primary" onClick={() => setTask('draft')}>
          发出初稿
        </Button>
      )}
      {stage === 'draft' && <Button onClick={() => setTask('take-back')}>收回初稿</Button>}
      {stage === 'draft' && <Button onClick={() => setTask('extend')}>延长申诉期</Button>}
      {task !== null && (
        <Suspense>
          <StepDialog period={period} task={task} onClose={() => setTask(null)} />
        </Suspense>
      )}
    </>
  )
}
