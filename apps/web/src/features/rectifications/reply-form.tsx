import type { AttachmentRef, RectificationDetail } from '@mingkao/contract'
import { StepPanel } from '../../components/register/fact-list.tsx'
import { Button, Checkbox, Form, Input } from 'antd'
import { AttachmentsItem } from '../../components/attachments/attachments-item.tsx'
import { client } from '../../lib/api-client.ts'
import styles from './rectifications.module.css'
import { useOrderWrite } from './use-order-write.tsx'

type Draft = { note: string; measures: string; hasPlan?: boolean; attachments?: AttachmentRef[] }

/** 报送整改报告. What was sent back is there to be mended. */
export function ReplyForm({ order }: { order: RectificationDetail }) {
  const [form] = Form.useForm<Draft>()
  const [last] = order.replies
  const send = useOrderWrite(
    ({ hasPlan = false, attachments = [], ...draft }: Draft) =>
      client.rectifications.reply({
        id: order.id,
        version: order.version,
        ...draft,
        hasPlan,
        attachments: attachments.map((file) => file.id),
      }),
    {
      done: '已报送，等待审核',
      typed: ({ note, measures }) => [
        ['整改情况', note],
        ['采取的措施', measures],
      ],
    },
  )
  return (
    <StepPanel title="报送整改报告" label="报送整改报告">
      {last?.verdict === 'returned' && <p className={styles.returned}>上次报告被退回：{last.reason}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ note: last?.note ?? '', measures: last?.measures ?? '', hasPlan: last?.hasPlan ?? false }}
        onFinish={(draft) => send.mutate(draft)}
      >
        <Form.Item name="note" label="整改情况" rules={[{ required: true, min: 2, message: '请写明整改情况' }]}>
          <Input.TextArea rows={3} maxLength={5000} showCount />
        </Form.Item>
        <Form.Item name="measures" label="采取的措施" rules={[{ required: true, min: 2, message: '请写明采取的措施' }]}>
          <Input.TextArea rows={3} maxLength={5000} showCount />
        </Form.Item>
        <AttachmentsItem
          label="整改报告（附件）"
          {...(order.asksReport && { needed: '本通知要求报送书面整改报告，请上传' })}
        />
        {order.asksPlan && (
          <Form.Item
            name="hasPlan"
            valuePropName="checked"
            rules={[
              {
                validator: (_rule, isTicked) =>
                  isTicked ? Promise.resolve() : Promise.reject(new Error('本通知要求附年度政策解读计划')),
              },
            ]}
          >
            <Checkbox>报告中含年度政策解读计划</Checkbox>
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          报送
        </Button>
      </Form>
    </StepPanel>
  )
}
