import type { RectificationDetail } from '@mingkao/contract'
import { Form, Input, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useOrderWrite } from './use-order-write.tsx'

export type DeadlineTask = 'extend' | 'cancel'
type Draft = { dueOn?: string | null; reason: string }
type Props = { order: RectificationDetail; task: DeadlineTask; onClose: () => void }

/** 延期、撤销: both with a reason that the unit is told. */
export function DeadlineDialog({ order, task, onClose }: Props) {
  const [form] = Form.useForm<Draft>()
  const { id, version } = order
  const change = useOrderWrite(
    ({ dueOn, reason }: Draft) =>
      task === 'extend'
        ? client.rectifications.extend({ id, version, dueOn: dueOn ?? order.dueOn, reason })
        : client.rectifications.cancel({ id, version, reason }),
    {
      done: task === 'extend' ? '期限已延长' : '已撤销',
      typed: ({ reason }) => [['原因', reason]],
      onDone: onClose,
    },
  )
  return (
    <Modal
      open
      title={task === 'extend' ? '延长期限' : '撤销整改通知'}
      okText={task === 'extend' ? '延长' : `撤销（含 ${order.items} 个问题）`}
      okButtonProps={{ danger: task === 'cancel' }}
      confirmLoading={change.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        {task === 'extend' ? `现在的期限是 ${order.dueOn}。` : '撤销后不再计入考核，所列问题可以重新下发；记录仍保留。'}
      </p>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(draft) => change.mutate(draft)}>
        {task === 'extend' && (
          <Form.Item name="dueOn" label="新期限" rules={[{ required: true, message: '请选择新期限' }]}>
            <DayInput />
          </Form.Item>
        )}
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
