import type { Account } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Fragment } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { AccountActions } from './account-actions.tsx'
import { daysLeftWords, VerdictOf } from './account-columns.tsx'
import { AccountHistory } from './account-history.tsx'
import { fieldLabels, valueWords } from './account-labels.ts'
import { AccountPosts } from './account-posts.tsx'
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
    <Drawer open onClose={onClose} size={560} title={account?.name ?? '账号'} destroyOnHidden>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={8} label="正在载入账号" /> : null}
      {account && (
        <>
          <AccountActions account={account} />
          <dl className={styles.facts}>
            <dt>类型</dt>
            <dd>{account.platform}</dd>
            <dt>主管单位</dt>
            <dd>{account.unit.name}</dd>
            <dt>检查结果</dt>
            <dd>
              <VerdictOf account={account} /> {account.sentence}
            </dd>
            <dt>最近更新</dt>
            <dd>{updateWords(account)}</dd>
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
            {MORE.filter((key) => account[key] !== null).map((key) => (
              <Fragment key={key}>
                <dt>{fieldLabels[key]}</dt>
                <dd>{valueWords(account[key])}</dd>
              </Fragment>
            ))}
          </dl>
          <Unfilled account={account} />
          <h2 className={styles.section}>发布记录</h2>
          <AccountPosts code={code} />
          <h2 className={styles.section}>沿革</h2>
          <AccountHistory account={account} />
        </>
      )}
    </Drawer>
  )
}

/** 未填: what the record does not say, in one line. */
function Unfilled({ account }: { account: Account }) {
  const missing = MORE.filter((key) => account[key] === null && !OF_CLOSURE.has(key))
  if (missing.length === 0) return null
  return <p className={styles.unfilled}>未填：{missing.map((key) => fieldLabels[key]).join('、')}</p>
}

/** Said only of an account that is closed or about to be. */
const OF_CLOSURE: ReadonlySet<string> = new Set(['announcementUrl', 'closureReason'])

/** The rest of the record. */
const MORE = [
  'responsiblePerson',
  'contact',
  'phone',
  'platformId',
  'certifiedAs',
  'operator',
  'isOutsourced',
  'purpose',
  'interaction',
  'followers',
  'url',
  'reviewChain',
  'announcementUrl',
  'closureReason',
] as const

function updateWords(account: Account): string {
  const { lastPostedOn, longestGap, publishesContent } = account
  if (!publishesContent) return '不发布内容，看能否使用'
  if (lastPostedOn === null) return '不详'
  const gap = longestGap === null ? '' : `；期内最长间隔 ${longestGap} 天`
  return `${lastPostedOn}，${daysLeftWords(account)}${gap}`
}
