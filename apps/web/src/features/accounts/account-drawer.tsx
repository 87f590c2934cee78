import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer, Pagination } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { daysLeftWords, VerdictOf } from './account-columns.tsx'
import styles from './accounts.module.css'

/** One account: its check, its registration, and what it has posted. */
export function AccountDrawer({
  code,
  period,
  onClose,
}: {
  code: string
  period?: string | undefined
  onClose: () => void
}) {
  const input = { code, ...(period !== undefined && { period }) }
  const query = useQuery(orpc.accounts.get.queryOptions({ input }))
  const account = query.data
  return (
    <Drawer open onClose={onClose} size={420} title={account?.name ?? '账号'} destroyOnHidden>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={8} label="正在载入账号" /> : null}
      {account && (
        <>
          <dl className={styles.facts}>
            <dt>类型</dt>
            <dd>{account.platform}</dd>
            <dt>主管单位</dt>
            <dd>{account.unit.name}</dd>
            <dt>检查结果</dt>
            <dd>
              <VerdictOf account={account} />
            </dd>
            <dt>最近更新</dt>
            <dd>{account.lastPostedOn ? `${account.lastPostedOn}，${daysLeftWords(account)}` : '不详'}</dd>
            <dt>状态</dt>
            <dd>{account.stateLabel}</dd>
            <dt>开设、备案</dt>
            <dd>
              {account.openedOn ?? '不详'}开设，{account.registeredOn ? `${account.registeredOn}备案` : '未备案'}
            </dd>
            {account.cancelledOn && (
              <>
                <dt>关停</dt>
                <dd>{account.cancelledOn}</dd>
              </>
            )}
            <dt>负责人</dt>
            <dd>{account.responsiblePerson ?? '未填'}</dd>
            <dt>联系人</dt>
            <dd>{account.contact ?? '未填'}</dd>
          </dl>
          <h2 className={styles.section}>发布记录</h2>
          <Posts code={code} />
        </>
      )}
    </Drawer>
  )
}

const pageSize = 20

function Posts({ code }: { code: string }) {
  const [page, setPage] = useState(1)
  const posts = useQuery({
    ...orpc.accounts.posts.queryOptions({ input: { code, page, pageSize } }),
    placeholderData: keepPreviousData,
  })
  if (posts.error) return <ErrorState error={posts.error} onRetry={() => void posts.refetch()} />
  if (!posts.data) return <TextSkeleton lines={6} label="正在载入发布记录" />
  if (posts.data.total === 0) return <p className={styles.quiet}>没有采集到发布记录。</p>
  return (
    <>
      <ol className={styles.posts}>
        {posts.data.rows.map(({ id, postedOn, title }) => (
          <li key={id}>
            <span className={styles.quiet}>{postedOn}</span>
            {title}
          </li>
        ))}
      </ol>
      <Pagination
        size="small"
        current={page}
        pageSize={pageSize}
        total={posts.data.total}
        showSizeChanger={false}
        onChange={setPage}
      />
    </>
  )
}
