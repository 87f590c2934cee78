import type { Column } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal } from 'antd'
import { DatePicker } from '../../../components/date-picker.tsx'
import dayjs, { type Dayjs } from 'dayjs'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'

type Draft = { archivedOn: Dayjs; notice: string; isWithChildren?: boolean }
type Props = { column: Column; today: string; writes: ColumnWrites; onClose: () => void }

/** 归档: from a day on the column is no longer kept; where that was announced is written down. */
export function ArchiveDialog({ column: { code, version, name, state }, today, writes, onClose }: Props) {
  const [form] = Form.useForm<Draft>()
  const archive = useMutation({
    mutationFn: ({ archivedOn, notice, isWithChildren = false }: Draft) =>
      client.columns.archive({ code, version, archivedOn: archivedOn.format('YYYY-MM-DD'), notice, isWithChildren }),
    onSuccess: (result) => {
      writes.finish(result, `已归档${name}`)
      onClose()
    },
    onError: (error) => writes.fail(apiProblem(error)),
  })
  return (
    <Modal
      open
      title={`归档${name}`}
      okText="归档"
      confirmLoading={archive.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>归档之日起不再检查更新；此前的超期和沿革都保留，也可以重新开放。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ archivedOn: dayjs(today) }}
        onFinish={(draft) => archive.mutate(draft)}
      >
        <Form.Item name="archivedOn" label="从哪一天起下线" rules={[{ required: true, message: '请选择日期' }]}>
          <DatePicker />
        </Form.Item>
        <Form.Item
          name="notice"
          label="下线公告或内容去向"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明下线公告或去向' }]}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        {state === 'folder' && (
          <Form.Item name="isWithChildren" valuePropName="checked">
            <Checkbox>下面的各级栏目一并归档</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
