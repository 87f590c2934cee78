import type { CheckRoundDetail } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** 结束本轮: says what is left, and that the result stays as it is. */
export function CloseDialog({ round, onClose }: { round: CheckRoundDetail; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const close = useMutation(
    orpc.checks.close.mutationOptions({
      onSuccess: async () => {
        await refresh()
        void message.success('本轮已结束')
        onClose()
      },
      onError: async (error) => {
        await refresh()
        void message.error(apiProblem(error).message)
      },
    }),
  )
  const left = round.tasks - round.finished
  return (
    <Modal
      open
      title="结束本轮检查"
      okText="结束本轮"
      confirmLoading={close.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        {left > 0 ? `还有 ${left} 张检查表没交，所涉账号按“未检查”写入结果。` : '检查表都已交齐。'}
        结束后结果固定下来，不再变动。
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => close.mutate({ id: round.id, version: round.version, reason })}
      >
        <Form.Item name="reason" label="说明" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
