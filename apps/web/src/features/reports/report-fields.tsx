import { Form, Input, Radio } from 'antd'
import { AttachmentsItem } from '../../components/attachments/attachments-item.tsx'
import { address, ItemFields, required } from './item-fields.tsx'
import type { ReportDraft } from './report-draft.ts'
import { kindLabels } from './report-labels.tsx'

const kinds = Object.entries(kindLabels).map(([value, label]) => ({ value, label }))

/** What a unit says of a row the feed has missed, and its proof. */
export function ReportFields() {
  const kind = Form.useWatch('kind', Form.useFormInstance<ReportDraft>()) ?? 'publication'
  return (
    <>
      <Form.Item name="kind" label="种类">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="title" label="标题" rules={required('请填写标题')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <ItemFields kind={kind} />
      <Form.Item name="note" label="说明" rules={required('请说明为什么系统里没有')}>
        <Input.TextArea rows={2} maxLength={500} placeholder="如：发布后改过栏目，采集没有采到" />
      </Form.Item>
      <Form.Item name="proofUrl" label="佐证网址" rules={address}>
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <AttachmentsItem label="佐证附件" extra="网址和附件至少有一样；附件如发布页面的截图。" />
    </>
  )
}
