import { Form, Input, Switch } from 'antd'
import type { SettingDraft } from './setting-draft.ts'

const reasonRules = [{ required: true, min: 2, message: '请写明原因（至少两个字）' }]

export function SettingFields({ columnUrl }: { columnUrl: string | null }) {
  return (
    <>
      <Form.Item<SettingDraft>
        name="listUrl"
        label="列表网址"
        extra="与栏目网址不同时填写；也可以填订阅源（RSS、Atom、JSON）或网站地图的网址。"
      >
        <Input placeholder={columnUrl ?? 'http://'} maxLength={2000} />
      </Form.Item>
      <Form.Item<SettingDraft> name="itemSelector" label="条目选择器" extra="每条信息所在的元素，如 ul.list > li。">
        <Input placeholder="自动识别" maxLength={300} />
      </Form.Item>
      <Form.Item<SettingDraft> name="linkSelector" label="链接选择器" extra="条目之内的标题链接，如 a.title。">
        <Input placeholder="条目里文字最长的链接" maxLength={300} />
      </Form.Item>
      <Form.Item<SettingDraft> name="dateSelector" label="日期选择器" extra="条目之内的日期，如 span.date。">
        <Input placeholder="条目里的日期" maxLength={300} />
      </Form.Item>
      <Form.Item<SettingDraft> name="isEnabled" label="参加巡检" valuePropName="checked">
        <Switch checkedChildren="参加" unCheckedChildren="不参加" />
      </Form.Item>
      <Form.Item<SettingDraft> name="reason" label="修改原因" rules={reasonRules}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
