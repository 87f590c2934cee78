import type { NotificationDelivery } from '@mingkao/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { formatMoment } from '../../../lib/formats.ts'
import styles from './settings.module.css'

const STATES = {
  waiting: { label: '待发', tone: 'neutral' },
  sent: { label: '已发', tone: 'green' },
  failed: { label: '失败', tone: 'red' },
} as const
const KINDS = { alarm: '到限提醒', digest: '每日汇总', news: '告知', test: '测试' } as const
const CHANNELS = { mail: '邮件', webhook: '推送' } as const
const CHOICES = [
  { value: 'failed', label: '失败' },
  { value: 'waiting', label: '待发' },
  { value: 'sent', label: '已发' },
] as const
const PAGE_SIZE = 20

/** What the card shows first, and the page's note tells of. */
export const failedDeliveries = { state: 'failed', page: 1, pageSize: PAGE_SIZE } as const

/** 投递记录: what could not be sent stands first, with the reason and 重发. */
export function DeliveriesCard() {
  const [state, setState] = useState<NotificationDelivery['state']>('failed')
  const [page, setPage] = useState(1)
  const list = useQuery({
    ...orpc.notifications.deliveries.queryOptions({ input: { state, page, pageSize: PAGE_SIZE } }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  return (
    <Card
      flush
      title="投递记录"
      note={list.data && `共 ${list.data.total} 条`}
      extra={
        <Segmented<NotificationDelivery['state']>
          aria-label="投递状态"
          size="small"
          options={[...CHOICES]}
          value={state}
          onChange={(value) => {
            setState(value)
            setPage(1)
          }}
        />
      }
    >
      {list.isPending && (
        <div className={styles.waiting}>
          <TextSkeleton lines={3} label="正在载入投递记录" />
        </div>
      )}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && (
        <EmptyState
          title={`没有${STATES[state].label}的消息`}
          {...(state === 'failed' && { hint: '试过八次仍没送到的消息会留在这里，可以手工重发。' })}
        />
      )}
      <ul>
        {list.data?.rows.map((row) => (
          <DeliveryRow key={row.id} row={row} />
        ))}
      </ul>
      {list.data && list.data.total > PAGE_SIZE && (
        <Pagination
          className={styles.waiting ?? ''}
          size="small"
          showSizeChanger={false}
          current={page}
          pageSize={PAGE_SIZE}
          total={list.data.total}
          onChange={setPage}
        />
      )}
    </Card>
  )
}

function DeliveryRow({ row }: { row: NotificationDelivery }) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const resend = useMutation({
    mutationFn: () => client.notifications.resend({ id: row.id }),
    onSuccess: async () => {
      void message.success('已重新排队，马上发送。')
      await queryClient.invalidateQueries({ queryKey: orpc.notifications.deliveries.key() })
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p>
          <StateTag tone={STATES[row.state].tone}>{STATES[row.state].label}</StateTag> {CHANNELS[row.channel]} ·{' '}
          {row.target}
        </p>
        <p className={styles.detail}>
          {KINDS[row.kind]} {row.items} 项 · {formatMoment(row.createdAt)} · {momentWords(row)}
        </p>
        {row.lastError !== null && <p className={styles.fault}>{row.lastError}</p>}
      </div>
      {row.state === 'failed' && (
        <Button
          size="small"
          loading={resend.isPending}
          onClick={() => resend.mutate()}
          aria-label={`重发给 ${row.target}`}
        >
          重发
        </Button>
      )}
    </li>
  )
}

function momentWords({ attempts, nextAttemptAt, sentAt }: NotificationDelivery): string {
  if (sentAt !== null) return `${formatMoment(sentAt)} 送达`
  const tried = attempts === 0 ? '还没有试过' : `试过 ${attempts} 次`
  return nextAttemptAt === null ? tried : `${tried}，${formatMoment(nextAttemptAt)} 再试`
}
