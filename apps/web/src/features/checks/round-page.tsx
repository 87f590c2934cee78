import { skipToken, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { NoSuchRow } from '../../components/no-such-row.tsx'
import { ProgressFigures } from '../../components/progress-figures.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { readRowId } from '../../lib/read-row-id.ts'
import { AnnexSheet } from './annex-sheet.tsx'
import styles from './checks.module.css'
import { CloseDialog } from './close-dialog.tsx'
import { DisagreementsCard } from './disagreements-card.tsx'
import { RoundTable } from './round-table.tsx'

const Checklist = lazy(() => import('./checklist-drawer.tsx').then((module) => ({ default: module.ChecklistDrawer })))

/** One round: how far it is, where inspectors differ, and 附件3 as it stands. */
export function RoundPage() {
  const params = useParams({ from: '/signed-in/check-rounds/$id' })
  const id = readRowId(params.id)
  const { task, view } = useSearch({ from: '/signed-in/check-rounds/$id' })
  const navigate = useNavigate({ from: '/check-rounds/$id' })
  const me = useMe()
  const [isClosing, setClosing] = useState(false)
  const query = useQuery(orpc.checks.get.queryOptions({ input: id === null ? skipToken : { id } }))
  const round = query.data
  if (id === null) return <NoSuchRow name="这一轮检查" list="检查轮次" />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!round) return <TextSkeleton lines={12} label="正在载入这一轮检查" />
  const isOpen = round.state === 'open'
  const mine = round.rows.flatMap(({ tasks }) => tasks).filter(({ inspector }) => inspector.id === me.id)
  const next = mine.find(({ isFinished }) => !isFinished)
  return (
    <>
      <PageHeader
        title={round.name}
        scope={`检查日期 ${round.checkedOn}，${round.accounts} 个账号${round.seed === null ? '' : `，随机抽取，种子 ${round.seed}`}${isOpen ? '' : '；已结束，结果不再变动'}`}
        actions={
          <>
            <Link to="/check-rounds/$id" params={params} search={view === 'print' ? {} : { view: 'print' }}>
              <Button tabIndex={-1}>{view === 'print' ? '返回列表' : '打印版'}</Button>
            </Link>
            {view === 'print' && <Button onClick={() => window.print()}>打印</Button>}
            {me.role === 'office' && isOpen && <Button onClick={() => setClosing(true)}>结束本轮</Button>}
            {isOpen && next && (
              <Button type="primary" onClick={() => void navigate({ search: { task: next.id } })}>
                继续填写
              </Button>
            )}
          </>
        }
      />
      {view === 'print' ? (
        <AnnexSheet round={round} />
      ) : (
        <>
          <Card flush>
            <ProgressFigures done={round.finished} of={round.tasks} label="已交检查表的比例">
              <span>
                合格 <strong>{round.passed}</strong>
              </span>
              <span>
                不合格 <strong>{round.failed}</strong>
              </span>
              <span>
                合格率 <strong>{round.passRate}</strong>
              </span>
              <span className={styles.quiet}>
                已交检查表 {round.finished} / {round.tasks}
              </span>
            </ProgressFigures>
          </Card>
          {isOpen && <DisagreementsCard round={round} />}
          <div className={styles.gap}>
            <RoundTable round={round} />
          </div>
        </>
      )}
      <Suspense>
        {task !== undefined && (
          <Checklist
            key={task}
            id={task}
            onNext={(to) => void navigate({ search: to === null ? {} : { task: to } })}
            onClose={() => void navigate({ search: {} })}
          />
        )}
      </Suspense>
      {isClosing && <CloseDialog round={round} onClose={() => setClosing(false)} />}
    </>
  )
}
