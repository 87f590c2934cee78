import { useQuery } from '@tanstack/react-query'
import type { Standing } from '@mingkao/contract'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { HrefLink } from '../../../components/href-link.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { pageHref } from '../../../lib/page-href.ts'
import { AccountState } from './account-state.tsx'
import { countDisclosures } from './count-disclosures.ts'
import styles from './registers.module.css'

interface AccountsCardProps {
  code: string
  period: string
  standing: Standing
}

/** 账号 with days since the last update, and what was disclosed. A unit without accounts gets a sentence, not an empty box. */
export function AccountsCard({ code, period, standing }: AccountsCardProps) {
  const { data, error, refetch } = useQuery(
    orpc.accounts.list.queryOptions({ input: { unit: code, period, pageSize: 100 } }),
  )
  const disclosures = countDisclosures(standing)
  return (
    <Card title="账号与公开" note={data && `账号 ${data.total} 个`} flush>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div className={styles.loading}>
          <TextSkeleton lines={2} label="正在载入账号" />
        </div>
      )}
      <ul>
        {data?.rows.length === 0 && (
          <li className={styles.row}>
            <span className={styles.kind}>新媒体账号</span>
            <span className={styles.figure}>0</span>
            <span className={styles.words}>没有账号，本项不适用；如已开设请先备案。</span>
          </li>
        )}
        {data?.rows.map((account) => (
          <li key={account.code} className={styles.row}>
            <span className={styles.kind}>{account.platform}</span>
            <span className={styles.words}>
              <HrefLink href={pageHref('/accounts', undefined, { account: account.code })}>{account.name}</HrefLink>
              <span className={styles.hint}>{lastUpdate(account.lastPostedOn, account.daysSinceLastPost)}</span>
            </span>
            <AccountState account={account} />
          </li>
        ))}
        <li className={styles.row}>
          <span className={styles.kind}>主动公开</span>
          <span className={styles.figure}>
            <HrefLink href={pageHref('/disclosures', undefined, { unit: code })}>{disclosures.count}</HrefLink>
          </span>
          <span className={styles.words}>{disclosures.sentence}</span>
        </li>
      </ul>
    </Card>
  )
}

function lastUpdate(on: string | null, days: number | null): string {
  if (on === null) return '更新情况不详'
  if (days === null) return `最近更新 ${on}`
  return days === 0 ? `${on} 更新，检查当天` : `${on} 更新，已 ${days} 天`
}
