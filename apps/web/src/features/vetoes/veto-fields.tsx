import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { DatePicker } from '../../components/date-picker.tsx'
import { AttachmentsItem } from '../../components/attachments/attachments-item.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'

type Props = {
  unit: string | undefined
  account: string | null | undefined
  /** Whose case it is can't be changed. */
  isFixed: boolean
}

const shortestNote = 5

/** The fields of 登记 and 更正: whose case, which condition of that platform, and the evidence. */
export function VetoFields({ unit, account, isFixed }: Props) {
  const units = useUnitOptions()
  const accounts = useQuery(orpc.accounts.list.queryOptions({ input: { pageSize: 500, ...(unit && { unit }) } }))
  const conditions = useQuery(orpc.vetoes.conditions.queryOptions({ input: account ? { account } : {} }))
  return (
    <>
      <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select
          options={units}
          showSearch={{ optionFilterProp: 'words' }}
          placeholder="简称、全称或别名"
          disabled={isFixed}
        />
      </Form.Item>
      <Form.Item name="account" label="账号" extra="单位本身的事项（门户网站、泄密等）不选账号。">
        <Select
          options={(accounts.data?.rows ?? []).map(({ code, name, platform }) => ({
            value: code,
            label: `${name}（${platform}）`,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="单位本身"
          disabled={isFixed || !unit}
          allowClear
        />
      </Form.Item>
      <Form.Item name="condition" label="否决条件" rules={[{ required: true, message: '请选择否决条件' }]}>
        <Select
          placeholder="按所选账号的平台列出"
          options={(conditions.data ?? []).map(({ id, label, isAutomatic, isConfidential }) => ({
            value: id,
            label: isAutomatic ? `${label}（系统自动判断）` : isConfidential ? `${label}（不对外）` : label,
            disabled: isAutomatic,
          }))}
        />
      </Form.Item>
      <Form.Item name="happenedOn" label="发生日期" rules={[{ required: true, message: '请选择发生日期' }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="url"
        label="网址"
        rules={[{ pattern: /^\s*https?:\/\/\S+\s*$/, message: '网址应以 http:// 或 https:// 开头' }]}
        extra="能看到该情况的页面；客户端、小程序没有网址的可以不填。"
      >
        <Input placeholder="http://" maxLength={2000} />
      </Form.Item>
      <Form.Item name="seenAt" label="发现时间" rules={[{ required: true, message: '请填写看到的时间' }]}>
        <DatePicker withTime style={{ width: 220 }} />
      </Form.Item>
      <Form.Item
        name="note"
        label="情况说明"
        rules={[{ required: true, whitespace: true, min: shortestNote, message: '请写明看到的情况（至少五个字）' }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <AttachmentsItem label="附件" needed="请至少附一张截图或一个文件作为佐证" />
    </>
  )
}
