import type { ReportKind } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { DatePicker } from '../../components/date-picker.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useColumnOptions } from '../../lib/column-options.ts'
import { formLabels } from './report-labels.tsx'

export const required = (message: string) => [{ required: true, whitespace: true, message }]
export const address = [{ pattern: /^\s*https?:\/\/\S+\s*$/, message: '网址应以 http:// 或 https:// 开头' }]
const chosen = (message: string) => [{ required: true, message }]
const kinds = [
  { value: 'original', label: '原创' },
  { value: 'repost', label: '转载' },
]
const forms = Object.entries(formLabels).map(([value, label]) => ({ value, label }))

/** What has to be known of each kind of row. */
export function ItemFields({ kind }: { kind: ReportKind }) {
  switch (kind) {
    case 'publication':
      return <PublicationFields />
    case 'disclosure':
      return <DisclosureFields />
    case 'interpretation':
      return <InterpretationFields />
    case 'account-post':
      return <AccountPostFields />
  }
}

function PublicationFields() {
  return (
    <>
      <Form.Item name="url" label="网址" rules={address} extra="门户网站上这条信息的地址。">
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <ColumnField />
      <Form.Item name="publishedAt" label="发布时间" rules={chosen('请选择发布时间')}>
        <DatePicker withTime style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="publicationKind" label="类型">
        <Radio.Group options={kinds} />
      </Form.Item>
    </>
  )
}

function DisclosureFields() {
  return (
    <>
      <Form.Item name="indexNumber" label="索引号" rules={required('请填写索引号')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="documentNumber" label="文号">
        <Input maxLength={64} placeholder="没有文号的留空" />
      </Form.Item>
      <Form.Item name="madeOn" label="成文日期">
        <DayInput />
      </Form.Item>
      <Form.Item name="disclosedOn" label="公开日期" rules={chosen('请选择公开日期')}>
        <DayInput />
      </Form.Item>
    </>
  )
}

function InterpretationFields() {
  return (
    <>
      <Form.Item name="form" label="形式">
        <Radio.Group options={forms} />
      </Form.Item>
      <ColumnField />
      <Form.Item name="publishedOn" label="发布日期" rules={chosen('请选择发布日期')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="policies" label="解读的文件" extra="文件的索引号，可填几个，回车隔开。">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ' ', ',']} placeholder="索引号" />
      </Form.Item>
    </>
  )
}

function AccountPostFields() {
  const accounts = useQuery(orpc.accounts.list.queryOptions({ input: { pageSize: 500 } }))
  const options = (accounts.data?.rows ?? []).map(({ code, name, platform }) => ({
    value: code,
    label: `${name}（${platform}）`,
  }))
  return (
    <>
      <Form.Item name="account" label="账号" rules={chosen('请选择账号')}>
        <Select
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本单位的账号"
          notFoundContent={accounts.isPending ? '正在载入账号…' : '本单位没有登记账号'}
        />
      </Form.Item>
      <Form.Item name="postedOn" label="发布日期" rules={chosen('请选择发布日期')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="url" label="网址" rules={address} extra="这条内容的地址；没有的附截图。">
        <Input placeholder="https://" maxLength={2000} />
      </Form.Item>
    </>
  )
}

function ColumnField() {
  const columns = useColumnOptions()
  return (
    <Form.Item name="column" label="栏目">
      <Select
        options={columns.filter(({ isFolder }) => !isFolder)}
        showSearch={{ optionFilterProp: 'words' }}
        placeholder="栏目路径中的任一段"
        allowClear
      />
    </Form.Item>
  )
}
