import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatMoment } from '../../lib/formats.ts'
import { changeWords } from './patrol-labels.ts'
import styles from './patrol.module.css'
import looks from './visit.module.css'
import { VisitState } from './visit-state.tsx'

type Props = { code: string; current: string; onOpen: (visit: string) => void }

/** 历次访问 of one column, the latest ten. */
export function PastVisits({ code, current, onOpen }: Props) {
  const query = useQuery(orpc.patrol.columnVisits.queryOptions({ input: { code, pageSize: 10 } }))
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={4} label="正在载入历次访问" />
  if (query.data.total === 0) return <p className={styles.quiet}>还没有访问过。</p>
  return (
    <ol className={looks.past}>
      {query.data.rows.map((visit) => (
        <li key={visit.id}>
          <button
            type="button"
            aria-current={visit.id === current ? 'true' : undefined}
            onClick={() => onOpen(visit.id)}
            className={looks.pastButton}
          >
            {visit.visitedAt ? formatMoment(visit.visitedAt) : '—'}
          </button>
          <VisitState visit={visit} />
          <span className={styles.quiet}>{visit.newestOn ? `最新 ${visit.newestOn}，${changeWords(visit)}` : ''}</span>
        </li>
      ))}
    </ol>
  )
}
