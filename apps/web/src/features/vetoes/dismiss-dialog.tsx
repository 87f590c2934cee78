import type { VetoSuspicion } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

type Props = { suspicion: VetoSuspicion; onClose: () => void }

/** 排除疑点, with the reason that is kept; it comes back only with more items. */
export function DismissDialog({ suspicion, onClose }: Props) {
  const { kind, unit, month, rows, sentence } = suspicion
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const write = useMutation(
    orpc.vetoes.dismissSuspicion.mutationOptions({
      onSuccess: async () => {
        await refresh()
        void message.success('已排除')
        onClose()
      },
      onError: async (error) => {
        await refresh()
        void message.error(apiProblem(error).message)
      },
    }),
  )
  return (
    <Modal
      open
      title="排除疑点"
      okText="排除 1 项"
      confirmLoading={write.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{sentence}。排除后保留理由；该月又有新的同类信息时会重新提出。</p>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        onFinish={({ reason }) => write.mutate({ kind, unit: unit.code, month, rows, reason })}
      >
        <Form.Item name="reason" label="理由" rules={reasonRules}>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
