import type { InspectionSheetDetail } from '@mingkao/contract'
import { Form, Input, Modal } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import { client } from '../../../lib/api-client.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Draft = { reason: string; dueOn: string }

/** 退回: why, and until when it is to be in again. */
export function SendBackDialog({ sheet, onClose }: { sheet: InspectionSheetDetail; onClose: () => void }) {
  const [form] = Form.useForm<Draft>()
  const sendBack = useChecklistWrite(
    (draft: Draft) => client.checklists.sendBack({ id: sheet.id, version: sheet.version, ...draft }),
    { done: '已退回，已通知该单位', onDone: onClose },
  )
  return (
    <Modal
      open
      title={`退回${sheet.unit.name}的填报表`}
      okText="退回"
      confirmLoading={sendBack.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>两个签字一并作废，修改后须重新签字提交。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ dueOn: sheet.dueOn }}
        onFinish={(draft) => sendBack.mutate(draft)}
      >
        <Form.Item name="reason" label="退回原因" rules={reasonRules}>
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
        <Form.Item name="dueOn" label="重新提交期限" rules={[{ required: true, message: '请选择期限' }]}>
          <DayInput />
        </Form.Item>
      </Form>
    </Modal>
  )
}
