import type { PatrolVisit } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../../components/error-state.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import styles from './panel.module.css'
import { panelQueries } from './use-panel-counts.ts'
import { VisitEvidence } from './visit-evidence.tsx'

/** 巡检: the visits to the column's page, each with its evidence; a page that could not be reached says nothing of updates. */
export function ColumnVisits({ code }: { code: string }) {
  const list = useQuery(orpc.patrol.columnVisits.queryOptions(panelQueries(code).patrol))
  const [open, setOpen] = useState<string | null>(null)
  const mayOpenPage = useMe().role !== 'staff'
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <TextSkeleton lines={5} label="正在载入巡检记录" />
  if (list.data.total === 0) return <p className={styles.quiet}>还没有巡检过。</p>
  return (
    <ul className={styles.items} aria-label="历次巡检，最近的在前">
      {list.data.rows.map((visit) => (
        <li key={visit.id}>
          <StateTag tone={toneOf(visit)}>{resultWords(visit)}</StateTag>
          <small>
            {visit.visitedAt === null ? '还没有访问' : formatMoment(visit.visitedAt)}
            {visit.newestOn !== null && `，最新一条 ${visit.newestOn}`}
          </small>
          {visit.newestTitle !== null && <small>{visit.newestTitle}</small>}
          {visit.failure && <small>{visit.failure.sentence}</small>}
          {visit.state === 'done' && (
            <span className={styles.links}>
              <Button
                type="link"
                size="small"
                aria-expanded={open === visit.id}
                onClick={() => setOpen(open === visit.id ? null : visit.id)}
              >
                {open === visit.id ? '收起佐证' : '看佐证'}
              </Button>
              {mayOpenPage && (
                <Link to="/patrol" search={{ run: visit.runId, visit: visit.id }}>
                  在巡检中打开
                </Link>
              )}
            </span>
          )}
          {open === visit.id && <VisitEvidence id={visit.id} />}
        </li>
      ))}
      {list.data.total > list.data.rows.length && (
        <li>
          <small>
            共访问 {list.data.total} 次，这里是最近 {list.data.rows.length} 次。
          </small>
        </li>
      )}
    </ul>
  )
}

const groups = { unreachable: '无法访问', 'not-visited': '未访问', unreadable: '未识别' } as const

/** A visit that came to nothing is never called 超期. */
function resultWords({ state, outcome, failure, newItems }: PatrolVisit): string {
  if (state === 'dropped') return '已取消'
  if (state !== 'done') return '等待访问'
  if (failure) return `${groups[failure.group]} · ${failure.label}`
  if (outcome === 'empty') return '空白'
  return newItems > 0 ? `新信息 ${newItems} 条` : '没有新信息'
}

function toneOf({ state, outcome }: PatrolVisit): 'green' | 'amber' | 'neutral' {
  if (state !== 'done') return 'neutral'
  return outcome === 'found' ? 'green' : 'amber'
}
