import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Pagination } from 'antd'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { NotificationList } from './notification-list.tsx'
import styles from './notifications-page.module.css'
import { PreferencesCard } from './preferences-card.tsx'
import { useReading } from './use-notifications.ts'

/** 提醒: everything one was told, newest first, and how one wants to be told. */
export function NotificationsPage() {
  const search = useSearch({ from: '/signed-in/notifications' })
  const navigate = useNavigate({ from: '/notifications' })
  const { unread: isUnreadOnly = false, page = 1, pageSize = 50 } = search
  const input = { page, pageSize, ...(isUnreadOnly && { unread: true }) }
  const list = useQuery({
    ...orpc.notifications.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const { readAll } = useReading()
  const unread = list.data?.unread ?? 0
  const change = (next: typeof search) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="提醒"
        scope={unread > 0 ? `${unread} 条未读` : '没有未读'}
        actions={
          <Button type="primary" disabled={unread === 0} loading={readAll.isPending} onClick={() => readAll.mutate()}>
            全部已读
          </Button>
        }
      />
      <div className={styles.page}>
        <Card
          flush
          title="收到的提醒"
          note={list.data && `共 ${list.data.total} 条`}
          extra={
            <Checkbox checked={isUnreadOnly} onChange={({ target }) => change({ unread: target.checked || undefined })}>
              只看未读
            </Checkbox>
          }
        >
          {list.isPending && (
            <div className={styles.waiting}>
              <TextSkeleton lines={8} label="正在载入提醒" />
            </div>
          )}
          {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.data?.rows.length === 0 && (
            <EmptyState
              title={isUnreadOnly ? '没有未读的提醒' : '还没有提醒'}
              hint="栏目、账号临近或超过期限时，这里会告诉您。"
            />
          )}
          {list.data && <NotificationList rows={list.data.rows} />}
          {list.data && list.data.total > pageSize && (
            <Pagination
              className={styles.pages ?? ''}
              size="small"
              current={page}
              pageSize={pageSize}
              total={list.data.total}
              onChange={(at, size) => change({ page: at, pageSize: size })}
            />
          )}
        </Card>
        <PreferencesCard />
      </div>
    </>
  )
}
