import type { RectificationDetail } from '@mingkao/contract'
import { StepPanel } from '../../components/register/fact-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useOrderWrite } from './use-order-write.tsx'

type Draft = { verdict: 'accepted' | 'returned'; note?: string; reason?: string; dueOn?: string | null }

/** 审核 of the report that waits: accepted, or sent back with a reason and a new last day. */
export function ReviewForm({ order }: { order: RectificationDetail }) {
  const [form] = Form.useForm<Draft>()
  const verdict = Form.useWatch('verdict', form)
  const { data: system } = useQuery(orpc.system.info.queryOptions())
  const today = system?.today ?? order.dueOn
  const { id, version } = order
  const review = useOrderWrite(
    ({ verdict: decided, note = '', reason = '', dueOn }: Draft) =>
      decided === 'accepted'
        ? client.rectifications.accept({ id, version, note })
        : client.rectifications.sendBack({ id, version, reason, dueOn: dueOn ?? today }),
    {
      done: '已审核',
      typed: ({ note = '', reason = '' }) => [
        ['意见', note],
        ['退回原因', reason],
      ],
    },
  )
  return (
    <StepPanel title="审核整改报告" label="审核整改报告">
      <Form
        form={form}
        layout="vertical"
        initialValues={{ dueOn: order.dueOn > today ? order.dueOn : today }}
        onFinish={(draft) => review.mutate(draft)}
      >
        <Form.Item name="verdict" label="结论" rules={[{ required: true, message: '请选择通过或退回' }]}>
          <Radio.Group
            options={[
              { value: 'accepted', label: '通过' },
              { value: 'returned', label: '退回补充' },
            ]}
          />
        </Form.Item>
        {verdict === 'accepted' && (
          <Form.Item name="note" label="意见">
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        {verdict === 'returned' && (
          <>
            <Form.Item name="reason" label="退回原因" rules={reasonRules}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
            <Form.Item name="dueOn" label="重新报送的期限" rules={[{ required: true, message: '请选择期限' }]}>
              <DayInput />
            </Form.Item>
          </>
        )}
        <Button type="primary" htmlType="submit" loading={review.isPending}>
          提交审核结论
        </Button>
      </Form>
    </StepPanel>
  )
}
