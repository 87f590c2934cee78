import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { PageSkeleton } from '../../../components/page-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { DeliveriesCard } from './deliveries-card.tsx'
import { SendingCard } from './sending-card.tsx'
import styles from './settings.module.css'
import { UndeliveredNote } from './undelivered-note.tsx'
import { WebhooksCard } from './webhooks-card.tsx'

/** 提醒发送: how this installation sends, to which robots, and what has become of it. */
export function SettingsPage() {
  const settings = useQuery(orpc.notifications.settings.queryOptions())
  return (
    <>
      <PageHeader title="提醒发送" scope="邮件服务器、推送地址、免打扰时段；口令和密钥存下之后不再显示" />
      {settings.isPending && <PageSkeleton label="正在载入发送设置" />}
      {settings.error && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <div className={styles.page}>
          <UndeliveredNote />
          <SendingCard key={settings.data.version} settings={settings.data} />
          <div className={styles.right}>
            <WebhooksCard />
            <DeliveriesCard />
          </div>
        </div>
      )}
    </>
  )
}
