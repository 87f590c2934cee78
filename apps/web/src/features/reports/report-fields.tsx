import { DatePicker, Form, Input, Radio, Select } from 'antd'
import { AttachmentField } from '../../components/attachments/attachment-field.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'

const required = (message: string) => [{ required: true, whitespace: true, message }]
const address = [{ pattern: /^\s*https?:\/\/\S+\s*$/, message: '网址应以 http:// 或 https:// 开头' }]
const kinds = [
  { value: 'original', label: '原创' },
  { value: 'repost', label: '转载' },
]

/** What a unit says of an item the feed has missed, and its proof. */
export function ReportFields() {
  const columns = useColumnOptions()
  return (
    <>
      <Form.Item name="title" label="标题" rules={required('请填写标题')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="url" label="网址" rules={address} extra="门户网站上这条信息的地址。">
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <Form.Item name="column" label="栏目">
        <Select
          options={columns.filter(({ isFolder }) => !isFolder)}
          showSearch={{ optionFilterProp: 'words' }}
          placeholder="栏目路径中的任一段"
          allowClear
        />
      </Form.Item>
      <Form.Item name="publishedAt" label="发布时间" rules={[{ required: true, message: '请选择发布时间' }]}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="publicationKind" label="类型">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="note" label="说明" rules={required('请说明为什么系统里没有')}>
        <Input.TextArea rows={2} maxLength={500} placeholder="如：发布后改过栏目，采集没有采到" />
      </Form.Item>
      <Form.Item name="proofUrl" label="佐证网址" rules={address}>
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <Form.Item name="attachments" label="佐证附件" extra="网址和附件至少有一样；附件如发布页面的截图。">
        <AttachmentField />
      </Form.Item>
    </>
  )
}
