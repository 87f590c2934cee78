import type { PeriodDetail } from '@mingkao/contract'
import { Form, Input, Modal } from 'antd'
import { client } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { usePeriodWrite } from './use-period-write.ts'

/** 更正: a new version, with the reason that the correction notice will give. */
export function CorrectDialog({ period, onClose }: { period: PeriodDetail; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const { id, version, closing } = period
  const next = (closing?.version ?? 0) + 1
  const correct = usePeriodWrite(({ reason }: { reason: string }) => client.periods.correct({ id, version, reason }), {
    done: `已更正，第${next}版生效`,
    typed: ({ reason }) => [['更正原因', reason]],
    onDone: onClose,
  })
  return (
    <Modal
      open
      title={`更正${period.label}`}
      okText={`定出第${next}版`}
      confirmLoading={correct.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>按现有数据重新计算并定稿，以后都以新的一版为准；原来的各版仍保留，差别随时可查。</p>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(draft) => correct.mutate(draft)}>
        <Form.Item name="reason" label="更正原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
