import type { PatrolRun, VisitResult } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { Card } from '../../components/card.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { resultLabels, runStateLabels, runStateTones, triggerLabels } from './patrol-labels.ts'
import styles from './run-card.module.css'

type Props = {
  run: PatrolRun
  result: VisitResult | undefined
  onCancel: (() => void) | undefined
  isCancelling: boolean
}

/** 一轮巡检: how far it is, and what came of it; each number opens its columns. */
export function RunCard({ run, result, onCancel, isCancelling }: Props) {
  const { counts, state } = run
  const done = counts.total - counts.waiting - counts.dropped
  const numbers: [VisitResult, number][] = [
    ['found', counts.found],
    ['new-items', counts.withNewItems],
    ['empty', counts.empty],
    ['unreachable', counts.unreachable],
    ['not-visited', counts.notVisited],
    ['unreadable', counts.unreadable],
    ['waiting', counts.waiting],
  ]
  return (
    <Card
      dense
      title={`${formatMoment(run.createdAt)} 的巡检`}
      note={`${triggerLabels[run.trigger]}，${run.createdBy}`}
      extra={
        <>
          <StateTag tone={runStateTones[state]}>{runStateLabels[state]}</StateTag>
          {state === 'running' && onCancel && (
            <Button size="small" loading={isCancelling} onClick={onCancel}>
              取消巡检
            </Button>
          )}
        </>
      }
    >
      {state === 'running' && (
        <Progress
          percent={Math.floor((done / Math.max(counts.total, 1)) * 100)}
          status="active"
          aria-label="巡检进度"
        />
      )}
      <p className={styles.progress} aria-live="polite">
        {state === 'running' ? `已访问 ${done} / ${counts.total} 个栏目，可以离开本页。` : `访问了 ${done} 个栏目。`}
        {counts.dropped > 0 && `取消时还有 ${counts.dropped} 个没有访问。`}
        {run.note}
      </p>
      <nav className={styles.counts ?? ''} aria-label="各种结果">
        {numbers.map(([kind, count]) => (
          <Link
            key={kind}
            from="/patrol"
            search={(before) => ({ ...before, page: undefined, result: kind })}
            className={styles.count ?? ''}
            aria-current={result === kind ? 'true' : undefined}
          >
            <span>{resultLabels[kind]}</span>
            <strong>{count}</strong>
          </Link>
        ))}
      </nav>
    </Card>
  )
}
