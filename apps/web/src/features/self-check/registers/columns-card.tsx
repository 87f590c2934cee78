import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { HrefLink } from '../../../components/href-link.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { pageHref } from '../../../lib/page-href.ts'
import { columnDeadline } from './column-deadline.ts'
import { DeadlineBar } from './deadline-bar.tsx'
import styles from './registers.module.css'
import { sortByDaysLeft } from './sort-by-days-left.ts'

const SHOWN = 8

/** 我维护的栏目, the most urgent first. */
export function ColumnsCard({ code, period }: { code: string; period: string }) {
  const [isWhole, setWhole] = useState(false)
  const { data, error, refetch } = useQuery(orpc.columns.list.queryOptions({ input: { unit: code, period } }))
  const columns = sortByDaysLeft((data?.columns ?? []).filter(({ state }) => state !== 'folder'))
  const leads = columns.filter(({ lead }) => lead?.code === code)
  const rows = isWhole ? columns : columns.slice(0, SHOWN)
  return (
    <Card
      title="维护的栏目"
      note={data && (leads.length > 0 ? `负责 ${leads.length} 个，按剩余天数` : '不负责栏目，栏目更新不扣分')}
      extra={<HrefLink href={pageHref('/columns', undefined, { unit: code })}>全部栏目</HrefLink>}
      flush
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div className={styles.loading}>
          <TextSkeleton lines={4} label="正在载入栏目" />
        </div>
      )}
      {data && columns.length === 0 && <p className={styles.none}>没有需要维护的栏目。</p>}
      {columns.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">维护的栏目与更新期限</caption>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">类别</th>
                <th scope="col">更新期限</th>
                <th scope="col">最近更新</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((column) => (
                <tr key={column.code}>
                  <th scope="row">
                    <HrefLink href={pageHref('/columns', undefined, { column: column.code })}>{column.path}</HrefLink>
                    {column.lead?.code !== code && <span className={styles.role}>协办</span>}
                  </th>
                  <td>{column.category}</td>
                  <td>{column.limitLabel ?? '—'}</td>
                  <td>{column.lastUpdatedOn ?? '不详'}</td>
                  <td>
                    <DeadlineBar deadline={columnDeadline(column, code)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {columns.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `展开全部 ${columns.length} 个`}
        </button>
      )}
    </Card>
  )
}
