import type { CalendarDay } from '@mingkao/contract'
import { Form, Input, Modal, Radio } from 'antd'
import { formatDay } from '../../lib/formats.ts'
import type { DayMark } from './day-marks.ts'

type Choice = CalendarDay['kind'] | 'arranged'

type Props = {
  day: string
  mark: DayMark
  /** null: as it is arranged. */
  onChoose: (day: CalendarDay | null) => void
  onClose: () => void
}

/** What one day is: as arranged, or as the office says. Kept on the page until the year is saved. */
export function DayDialog({ day, mark, onChoose, onClose }: Props) {
  const [form] = Form.useForm<{ kind: Choice; note?: string }>()
  const { isWorking, from, note } = mark
  return (
    <Modal
      open
      title={formatDay(day)}
      okText="确定"
      onCancel={onClose}
      onOk={() => form.submit()}
      width={420}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: from === 'office' ? (isWorking ? 'working' : 'rest') : 'arranged',
          note: from === 'office' ? (note ?? '') : '',
        }}
        onFinish={({ kind, note: words = '' }) => {
          onChoose(kind === 'arranged' ? null : { day, kind, note: words.trim() === '' ? null : words.trim() })
          onClose()
        }}
      >
        <Form.Item name="kind" label="这一天是">
          <Radio.Group
            options={[
              { value: 'arranged', label: '照国务院安排' },
              { value: 'working', label: '工作日' },
              { value: 'rest', label: '休息日' },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={100} placeholder="如 国庆节调休" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
