import type { ChecklistItemDraft } from '@mingkao/contract'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { appliesToLabels } from '../checklist-labels.tsx'

type Props = {
  /** null: a new one. */
  item: ChecklistItemDraft | null
  prefills: readonly { id: string; label: string }[]
  onKeep: (item: ChecklistItemDraft) => void
  onClose: () => void
}

const scopes = Object.entries(appliesToLabels).map(([value, label]) => ({ value, label }))
const blank = { section: '', text: '', isVeto: false, appliesTo: 'every-unit' } as const

/** One item of a draft; it is stored with the draft. */
export function ItemDialog({ item, prefills, onKeep, onClose }: Props) {
  const [form] = Form.useForm<ChecklistItemDraft>()
  return (
    <Modal
      open
      title={item === null ? '添加一项' : '修改自查项'}
      okText="放入草稿"
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={item ?? blank}
        onFinish={({ subsection, article, points, prefill, ...given }) =>
          onKeep({
            ...given,
            subsection: orNull(subsection),
            article: orNull(article),
            points: orNull(points),
            prefill: prefill ?? null,
          })
        }
      >
        <Form.Item name="section" label="一级指标" rules={[{ required: true, message: '请填写一级指标' }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="subsection" label="二级指标">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="text" label="检查内容" rules={[{ required: true, min: 2, message: '请填写检查内容' }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="points" label="评分标准">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="article" label="依据">
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="isVeto" valuePropName="checked">
          <Checkbox>单项否决</Checkbox>
        </Form.Item>
        <Form.Item name="appliesTo" label="适用单位">
          <Select options={scopes} />
        </Form.Item>
        <Form.Item name="prefill" label="系统数据" extra="关联后，填报时按考核结果预填，并与填报对照。">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={prefills.map(({ id, label }) => ({ value: id, label }))}
            placeholder="不关联"
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function orNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
