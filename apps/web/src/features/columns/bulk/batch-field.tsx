import { AutoComplete, Form, Input, Select } from 'antd'
import { useGridChoices } from '../use-grid-choices.ts'

/** What many columns can be given at once. Owners change by 移交, with its preview of scores. */
export const batchFields = [
  { key: 'category', label: '类别' },
  { key: 'limit', label: '更新期限' },
  { key: 'supporting', label: '协办单位' },
  { key: 'responsibleLeader', label: '分管领导' },
  { key: 'contact', label: '联系人' },
  { key: 'exemptReason', label: '不检查' },
  { key: 'remark', label: '备注' },
] as const
export type BatchFieldName = (typeof batchFields)[number]['key']

const hints: Partial<Record<BatchFieldName, string>> = {
  limit: '如 14天、6个月、20个工作日、每年1月31日前；“按类别”是不另设期限。',
  supporting: '换成这些单位；留空是不再有协办单位。',
  exemptReason: '写明不检查的理由，如静态栏目、汇总栏目；留空是恢复检查。',
}

/** The new value, in the field that suits it. */
export function BatchField({ field }: { field: BatchFieldName }) {
  const { units, categories, limits } = useGridChoices(undefined)
  const label = batchFields.find(({ key }) => key === field)?.label ?? ''
  const required = field === 'category'
  return (
    <Form.Item
      name="value"
      label={`${label}改为`}
      extra={hints[field]}
      rules={[{ required, message: `请选择${label}` }]}
    >
      {field === 'category' ? (
        <Select options={categories.map(({ label: name }) => ({ value: name, label: name }))} />
      ) : field === 'limit' ? (
        <AutoComplete options={limits.map(({ label: limit }) => ({ value: limit, label: limit }))} />
      ) : field === 'supporting' ? (
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'words' }}
          options={units.map(({ label: name, words }) => ({ value: name, label: name, words }))}
        />
      ) : (
        <Input maxLength={500} />
      )}
    </Form.Item>
  )
}
