import { useMutation } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal } from 'antd'
import { DatePicker } from '../../../components/date-picker.tsx'
import dayjs, { type Dayjs } from 'dayjs'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'

type Draft = { lastUpdatedOn?: Dayjs; isBlank?: boolean; evidenceUrl?: string; evidenceText?: string; note?: string }
type Props = { code: string; today: string; writes: ColumnWrites; onClose: () => void }

/** 登记人工核查: the day of the newest item a person saw, and what proves it. It counts until a newer item comes in. */
export function ObserveDialog({ code, today, writes, onClose }: Props) {
  const [form] = Form.useForm<Draft>()
  const isBlank = Form.useWatch('isBlank', form) === true
  const observe = useMutation({
    mutationFn: ({ lastUpdatedOn, evidenceUrl, evidenceText, note }: Draft) =>
      client.columns.observe({
        code,
        isBlank,
        lastUpdatedOn: isBlank ? null : (lastUpdatedOn?.format('YYYY-MM-DD') ?? null),
        evidenceUrl: evidenceUrl?.trim() || null,
        evidenceText: evidenceText?.trim() || null,
        note: note?.trim() || null,
      }),
    onSuccess: (result) => {
      writes.finish(result, '已登记人工核查')
      onClose()
    },
    onError: (error) => writes.fail(apiProblem(error)),
  })
  return (
    <Modal
      open
      title="登记人工核查"
      okText="登记"
      confirmLoading={observe.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => observe.mutate(draft)}>
        <Form.Item name="isBlank" valuePropName="checked">
          <Checkbox>页面上一条内容也没有（空白栏目）</Checkbox>
        </Form.Item>
        {!isBlank && (
          <Form.Item
            name="lastUpdatedOn"
            label="页面上最新一条的日期"
            rules={[{ required: true, message: '请填写最新一条的日期' }]}
          >
            <DatePicker maxDate={dayjs(today)} />
          </Form.Item>
        )}
        <Form.Item
          name="evidenceUrl"
          label="佐证网址"
          rules={[{ type: 'url', message: '网址应以 http:// 或 https:// 开头' }]}
        >
          <Input placeholder="最新一条或栏目页的网址" maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="evidenceText"
          label="页面上的原文"
          dependencies={['evidenceUrl']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, text: unknown) =>
                text || getFieldValue('evidenceUrl')
                  ? Promise.resolve()
                  : Promise.reject(new Error('网址和原文至少填一项，作为佐证')),
            }),
          ]}
        >
          <Input.TextArea rows={2} maxLength={2000} placeholder="如最新一条的标题和日期" />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
