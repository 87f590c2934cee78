import type { Unit } from '@mingkao/contract'
import { Form, Input } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { ChangeDialog, type ChangeDraft } from './change-dialog.tsx'
import { required } from './unit-rules.ts'

type Draft = ChangeDraft & { name: string; fullName: string }

/** 改名 from a day on: past periods keep the old name, sheets may go on using it. */
export function RenameDialog({ unit, today, onClose }: { unit: Unit; today: string; onClose: () => void }) {
  return (
    <ChangeDialog<Draft>
      unit={unit}
      act="改名"
      intro="检查时点在生效日之前的周期仍显示原名称；列表和以后的周期显示新名称。导入的表格里用原名称的，仍然认得。"
      initial={{ from: today, name: unit.name, fullName: unit.fullName }}
      fields={['name', 'fullName', 'from', 'reason']}
      write={(draft, asked) => client.units.rename({ ...draft, ...asked, code: unit.code })}
      onClose={onClose}
    >
      <Form.Item name="name" label="新简称" rules={required('请填写新简称')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="fullName" label="新全称" rules={required('请填写新全称')}>
        <Input maxLength={128} />
      </Form.Item>
      <Form.Item name="from" label="生效日" rules={required('请选择生效日')} extra="这一天起用新名称。">
        <DayInput latest={today} />
      </Form.Item>
    </ChangeDialog>
  )
}
