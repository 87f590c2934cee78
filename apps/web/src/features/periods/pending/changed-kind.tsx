import type { ChangedEntries, ChangedKind as Kind } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Pagination } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../../components/error-state.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { formatCount } from '../../../lib/formats.ts'
import styles from './pending.module.css'
import { ChangedEntryItem } from './changed-entry.tsx'

const KINDS: Record<Kind, string> = {
  publication: '网站信息',
  collection: '采集起点',
  quarter: '季度定稿',
  disclosure: '主动公开',
  interpretation: '政策解读',
  column: '栏目',
  account: '政务新媒体账号',
  veto: '单项否决事项',
  rectification: '整改通知',
  appeal: '申诉',
  exemption: '免考',
  unit: '单位',
  calendar: '工作日历',
}

/** Changed rows of one kind, a page at a time. @param first the page that came with the card */
export function ChangedKind({ id, first }: { id: string; first: ChangedEntries }) {
  const { kind } = first
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...orpc.periods.changedRows.queryOptions({ input: { id, kind, page } }),
    enabled: page > 1,
    placeholderData: keepPreviousData,
  })
  const shown = page === 1 ? first : (query.data ?? first)
  const label = KINDS[kind]
  const { total, entries, pageSize } = first
  return (
    <section aria-label={`${label}的改动`} className={styles.kind}>
      <h3>
        {label}
        <span className={styles.note}>
          {formatCount(total)} 行{entries < total && `，合成 ${formatCount(entries)} 条`}
        </span>
      </h3>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      <ul className={styles.changes}>
        {shown.rows.map((entry) => (
          <ChangedEntryItem key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={entries}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </section>
  )
}
