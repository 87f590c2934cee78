import type { Account, AccountEvent } from '@mingkao/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ChangeHistory } from '../../components/change-history.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { labelOf, valueWords } from './account-labels.ts'
import styles from './accounts.module.css'

/** 沿革: what it was until which day, who changed what, and the way back. */
export function AccountHistory({ account }: { account: Account }) {
  const query = useQuery(orpc.accounts.history.queryOptions({ input: { code: account.code } }))
  const [restored, setRestored] = useState<AccountEvent | null>(null)
  const isOffice = useMe().role === 'office'
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={4} label="正在载入沿革" />
  const { events, formerRecords } = query.data
  const latest = events.find(({ isRestorable }) => isRestorable)
  return (
    <>
      {formerRecords.length > 0 && (
        <ul className={styles.posts}>
          {formerRecords.map(({ name, stateLabel, from, to }) => (
            <li key={to}>
              <span className={styles.quiet}>
                {from ?? '此前'}至{to}前
              </span>
              {name}（{stateLabel}）
            </li>
          ))}
        </ul>
      )}
      <ChangeHistory
        entries={events.map(({ at, actor, action, reason, before, after }) => ({
          at,
          actor,
          act: action,
          reason,
          fields: Object.keys(after).map((key) => ({
            label: labelOf(key),
            before: valueWords(before[key]),
            after: valueWords(after[key]),
          })),
        }))}
      />
      {isOffice && latest && (
        <Button size="small" onClick={() => setRestored(latest)}>
          恢复到最近一次改动之前
        </Button>
      )}
      {restored && <RestoreDialog account={account} event={restored} onClose={() => setRestored(null)} />}
    </>
  )
}

type RestoreProps = { account: Account; event: AccountEvent; onClose: () => void }

function RestoreDialog({ account: { code, version }, event, onClose }: RestoreProps) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const restoring = useMutation({
    mutationFn: (reason: string) => client.accounts.restore({ code, version, event: event.id, reason }),
    onSuccess: async () => {
      await refresh()
      void message.success('已恢复')
      onClose()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Modal
      open
      title="恢复账号资料"
      okText="恢复"
      confirmLoading={restoring.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        恢复到{formatMoment(event.at)}“{event.action}”之前的资料和状态。
      </p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => restoring.mutate(reason)}>
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
