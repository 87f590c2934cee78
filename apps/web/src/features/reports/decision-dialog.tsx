import type { Report } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { registerLabels } from './report-labels.tsx'

type Act = 'accept' | 'refuse' | 'withdraw'

const words = {
  accept: { title: '采纳这条报送', ok: '采纳 1 条', done: '已采纳，自此计入', field: '说明（可不填）' },
  refuse: { title: '退回这条报送', ok: '退回 1 条', done: '已退回', field: '退回原因' },
  withdraw: { title: '撤回这条报送', ok: '撤回 1 条', done: '已撤回', field: null },
} as const

/** 采纳、退回 or 撤回: says beforehand what it does. A report changed meanwhile is shown anew, with what happened to it. */
export function DecisionDialog({ report, act, onClose }: { report: Report; act: Act; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const { title, ok, done, field } = words[act]
  const decide = useMutation({
    mutationFn: (reason: string) => send(act, report, reason),
    onSuccess: async () => {
      await refresh()
      void message.success(done)
      onClose()
    },
    onError: async (error) => {
      void message.error(apiProblem(error).message)
      await refresh()
    },
  })
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ danger: act !== 'accept' }}
      confirmLoading={decide.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        《{report.title}》{effectOf(act, report)}
      </p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => decide.mutate(reason)}>
        {field !== null && (
          <Form.Item name="reason" label={field} rules={act === 'refuse' ? reasonRules : []}>
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function effectOf(act: Act, { unit, item }: Report): string {
  const register = registerLabels[item.kind]
  if (act === 'accept') return `将列入${unit.name}的${register}，当即计入，来源记为“单位报送”。`
  return act === 'refuse' ? `不列入${register}，${unit.name}会看到原因。` : '撤回后不再审核，之后可以另报。'
}

function send(act: Act, { id, version }: Report, reason: string | undefined): Promise<Report> {
  if (act === 'accept') return client.reports.accept({ id, version, ...(reason && { reason }) })
  if (act === 'refuse') return client.reports.refuse({ id, version, reason: reason ?? '' })
  return client.reports.withdraw({ id, version })
}
