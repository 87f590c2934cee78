import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../components/error-state.tsx'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import styles from './evidence.module.css'

/** 佐证 of one visit: where it was, what the page answered, the items on it and its text. */
export function VisitEvidence({ id }: { id: string }) {
  const visit = useQuery(orpc.patrol.visit.queryOptions({ input: { id } }))
  if (visit.error) return <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />
  if (!visit.data) return <TextSkeleton lines={4} label="正在载入佐证" />
  const { url, status, contentHash, items, excerpt } = visit.data
  return (
    <div className={styles.evidence}>
      {url !== null && (
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      )}
      <small>
        状态码 {status ?? '没有答复'}
        {contentHash !== null && `，校验值 ${contentHash.slice(0, 12)}…`}
      </small>
      {items.length > 0 && (
        <ul aria-label="页面上的条目">
          {items.map((item) => (
            <li key={item.url}>
              <time>{item.day ?? '没有日期'}</time>
              <a href={item.url} target="_blank" rel="noreferrer">
                {item.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {excerpt !== null && excerpt !== '' && <ScrollBox className={styles.excerpt}>{excerpt}</ScrollBox>}
    </div>
  )
}
