import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { shanghaiTime } from '../../../lib/formats.ts'
import styles from './panel.module.css'
import { panelQueries } from './use-panel-counts.ts'

/** 信息: the newest items of the column; all of them on the page 信息发布. */
export function ColumnPublications({ code }: { code: string }) {
  const list = useQuery(orpc.publications.list.queryOptions(panelQueries(code).publications))
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <TextSkeleton lines={6} label="正在载入信息" />
  const { rows, total } = list.data
  if (total === 0) return <p className={styles.quiet}>采集的信息里没有这个栏目的。</p>
  return (
    <>
      <ul className={styles.items}>
        {rows.map(({ id, title, unit, publishedAt }) => (
          <li key={id}>
            <Link to="/publications" search={{ column: code, all: true, open: id }}>
              {title}
            </Link>
            <small>
              {shanghaiTime(publishedAt).day}，{unit.name}
            </small>
          </li>
        ))}
      </ul>
      <Link to="/publications" search={{ column: code, all: true }}>
        全部 {total} 条
      </Link>
    </>
  )
}
