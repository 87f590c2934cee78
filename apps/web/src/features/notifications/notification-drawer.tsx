import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import styles from './notification-drawer.module.css'
import { NotificationList } from './notification-list.tsx'
import { useReading } from './use-notifications.ts'

const NEWEST = 20

/** The newest notifications, over the page one is on. */
export function NotificationDrawer({ onClose }: { onClose: () => void }) {
  const list = useQuery({
    ...orpc.notifications.list.queryOptions({ input: { page: 1, pageSize: NEWEST } }),
    refetchOnMount: 'always',
  })
  const { readAll } = useReading()
  const unread = list.data?.unread ?? 0
  return (
    <Drawer
      open
      placement="right"
      size={400}
      title={unread > 0 ? `提醒（${unread} 条未读）` : '提醒'}
      onClose={onClose}
      extra={
        <Button size="small" disabled={unread === 0} loading={readAll.isPending} onClick={() => readAll.mutate()}>
          全部已读
        </Button>
      }
      footer={
        <Link to="/notifications" className={styles.all} onClick={onClose}>
          全部提醒和提醒设置
        </Link>
      }
      styles={{ body: { padding: 0 } }}
    >
      {list.isPending && (
        <div className={styles.waiting}>
          <TextSkeleton lines={6} label="正在载入提醒" />
        </div>
      )}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && (
        <EmptyState title="还没有提醒" hint="栏目、账号临近或超过期限时，这里会告诉您。" />
      )}
      {list.data && <NotificationList rows={list.data.rows} onOpened={onClose} />}
    </Drawer>
  )
}
