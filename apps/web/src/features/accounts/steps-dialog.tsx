import type { Account } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { type Step, stepWords } from './step-words.ts'

type Draft = { from: string; announcementUrl?: string; reason: string }
type Props = { step: Step; accounts: readonly Account[]; onClose: () => void }

/** One step of one account or many: all of them, or none where one can't. */
export function StepsDialog({ step, accounts, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const refresh = useRefreshAfterWrite()
  const { label, intro } = stepWords[step]
  const taking = useMutation({
    mutationFn: ({ from, announcementUrl = '', reason }: Draft) =>
      client.accounts.step({
        step,
        accounts: accounts.map(({ code, version }) => ({ code, version })),
        from,
        announcementUrl: announcementUrl.trim() === '' ? null : announcementUrl.trim(),
        reason,
      }),
    onSuccess: async ({ changed }) => {
      await refresh()
      void message.success(`已${label} ${changed} 个账号`)
      onClose()
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      void message.error(problem.message)
      if (problem.code === 'CONFLICT') await refresh()
    },
  })
  const names = accounts.map(({ name }) => `“${name}”`)
  return (
    <Modal
      open
      title={`${label} ${accounts.length} 个账号`}
      okText={label}
      confirmLoading={taking.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        {names.slice(0, 5).join('、')}
        {names.length > 5 && `等 ${names.length} 个`}。{intro}
      </p>
      <Form form={form} layout="vertical" onFinish={(draft) => taking.mutate(draft)}>
        <Form.Item name="from" label="从哪天起" rules={[{ required: true, message: '请选择日期' }]}>
          <DayInput />
        </Form.Item>
        {step === 'announce' && (
          <Form.Item
            name="announcementUrl"
            label="停更公告链接"
            rules={[{ required: true, message: '没有停更公告不能关停' }]}
          >
            <Input placeholder="https://" maxLength={2000} />
          </Form.Item>
        )}
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
