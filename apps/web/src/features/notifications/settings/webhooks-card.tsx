import { PlusOutlined } from '@ant-design/icons'
import type { NotificationWebhook } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import styles from './settings.module.css'
import { FORMAT_LABELS } from './webhook-labels.ts'
import { WebhookDialog } from './webhook-dialog.tsx'

/** 推送地址: robots of 企业微信 and 钉钉, and programs that take signed JSON. */
export function WebhooksCard() {
  const webhooks = useQuery(orpc.notifications.webhooks.queryOptions())
  const [edited, setEdited] = useState<NotificationWebhook | 'new' | null>(null)
  return (
    <Card
      flush
      title="推送地址"
      note="企业微信、钉钉群机器人，或能收 JSON 的程序"
      extra={
        <Button size="small" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          新增
        </Button>
      }
    >
      {webhooks.isPending && (
        <div className={styles.waiting}>
          <TextSkeleton lines={3} label="正在载入推送地址" />
        </div>
      )}
      {webhooks.error && <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
      {webhooks.data?.length === 0 && (
        <EmptyState title="还没有推送地址" hint="新增一个群机器人，到限和每日汇总就会发到群里。" />
      )}
      <ul>
        {webhooks.data?.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} onEdit={() => setEdited(webhook)} />
        ))}
      </ul>
      {edited !== null && <WebhookDialog webhook={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

function WebhookRow({ webhook, onEdit }: { webhook: NotificationWebhook; onEdit: () => void }) {
  const { id, name, address, format, hasSecret, unit, isEnabled, version } = webhook
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.notifications.webhooks.key() })
  const test = useMutation({
    mutationFn: () => client.notifications.testWebhook({ id }),
    onSuccess: (result) => void (result.isSent ? message.success(result.message) : message.error(result.message, 8)),
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const remove = useMutation({
    mutationFn: () => client.notifications.removeWebhook({ id, version }),
    onSettled: refresh,
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p>
          {name} {!isEnabled && <StateTag tone="neutral">已停用</StateTag>}
        </p>
        <p className={styles.detail}>
          {FORMAT_LABELS[format]} · {unit ? `${unit.name}的提醒` : '全区的提醒'} · {hasSecret ? '已加签' : '未加签'} ·{' '}
          {address}
        </p>
      </div>
      <div className={styles.actions}>
        <Button size="small" loading={test.isPending} onClick={() => test.mutate()} aria-label={`测试 ${name}`}>
          测试
        </Button>
        <Button size="small" onClick={onEdit} aria-label={`修改 ${name}`}>
          修改
        </Button>
        <Button
          size="small"
          danger
          aria-label={`删除 ${name}`}
          onClick={() =>
            modal.confirm({
              title: `删除推送地址“${name}”？`,
              content: '还没有发出的消息不再发送。',
              okText: '删除',
              okButtonProps: { danger: true },
              onOk: () => remove.mutateAsync().catch(() => undefined),
            })
          }
        >
          删除
        </Button>
      </div>
    </li>
  )
}
