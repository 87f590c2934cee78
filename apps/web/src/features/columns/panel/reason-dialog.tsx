import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { apiProblem } from '../../../lib/api-problem.ts'

type Props = {
  title: string
  note: string
  okText: string
  onClose: () => void
  run: (reason: string) => Promise<void>
}

/** One thing to do, what it means, and why it is done. */
export function ReasonDialog({ title, note, okText, onClose, run }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const act = useMutation({
    mutationFn: ({ reason }: { reason: string }) => run(reason),
    onSuccess: onClose,
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      confirmLoading={act.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{note}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => act.mutate(draft)}>
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因（至少两个字）' }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
