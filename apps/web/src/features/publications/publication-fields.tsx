import { Form, Input, Radio, Select } from 'antd'
import { DatePicker } from '../../components/date-picker.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { kindLabels } from './publication-labels.ts'
import { reasonRules } from '../../lib/reason-rules.ts'

const required = (message: string) => [{ required: true, whitespace: true, message }]

/** The fields of 补录 and 更正; what is wrong is said at the field, by us or by the API. */
export function PublicationFields() {
  const units = useUnitOptions()
  const columns = useColumnOptions()
  return (
    <>
      <Form.Item name="title" label="标题" rules={required('请填写标题')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="url"
        label="网址"
        rules={[{ pattern: /^\s*https?:\/\/\S+\s*$/, message: '网址应以 http:// 或 https:// 开头' }]}
      >
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <Form.Item name="unit" label="发布单位" rules={[{ required: true, message: '请选择发布单位' }]}>
        <Select options={units} showSearch={{ optionFilterProp: 'words' }} placeholder="简称、全称或别名" />
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
        <DatePicker withTime style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="kind" label="类型">
        <Radio.Group options={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和这条信息的沿革。">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  )
}
