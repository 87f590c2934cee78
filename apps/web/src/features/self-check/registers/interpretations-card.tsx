import { CheckCircleFilled, CloseCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { HrefLink } from '../../../components/href-link.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { pageHref } from '../../../lib/page-href.ts'
import styles from './registers.module.css'

/** 政策解读: what counts, and why the rest does not. */
export function InterpretationsCard({ code, period }: { code: string; period: string }) {
  const { data, error, refetch } = useQuery(
    orpc.interpretations.list.queryOptions({ input: { unit: code, period, pageSize: 100 } }),
  )
  const counted = data?.rows.filter(({ isCounted }) => isCounted).length ?? 0
  return (
    <Card
      title="政策解读"
      note={data && `本年计入 ${counted} 篇，共 ${data.total} 篇`}
      extra={<HrefLink href={pageHref('/interpretations', undefined, { unit: code })}>全部解读</HrefLink>}
      flush
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div className={styles.loading}>
          <TextSkeleton lines={2} label="正在载入政策解读" />
        </div>
      )}
      {data?.rows.length === 0 && (
        <p className={styles.none}>本年还没有政策解读；在“本区政策解读”发布图文或音视频解读才计入。</p>
      )}
      <ul>
        {data?.rows.map((item) => (
          <li key={item.id} className={styles.row}>
            <span
              className={item.isCounted ? styles.counted : styles.uncounted}
              title={item.isCounted ? '计入' : '不计入'}
            >
              {item.isCounted ? <CheckCircleFilled /> : <CloseCircleOutlined />}
              <span className="visually-hidden">{item.isCounted ? '计入' : '不计入'}</span>
            </span>
            <span className={styles.words}>
              <HrefLink href={pageHref('/interpretations', undefined, { q: item.title, all: 'true' })}>
                {item.title}
              </HrefLink>
              <span className={styles.hint}>
                {item.formLabel} · {item.publishedOn} · {item.sentence}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
