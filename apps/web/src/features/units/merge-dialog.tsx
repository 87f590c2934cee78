import type { Unit } from '@mingkao/contract'
import { Form, Radio, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { ChangeDialog, type ChangeDraft } from './change-dialog.tsx'
import { required } from './unit-rules.ts'

type Draft = ChangeDraft & { into: string; columns: 'carry' | 'leave' }

/** 合并 into another unit from a day on; the preview says what passes to it. */
export function MergeDialog({ unit, today, onClose }: { unit: Unit; today: string; onClose: () => void }) {
  const units = useUnitOptions().filter(({ value }) => value !== unit.code)
  return (
    <ChangeDialog<Draft>
      unit={unit}
      act="合并"
      intro={`自生效日起“${unit.name}”不再存在，当天及以后的信息、公开、解读计入合并后的单位，账号和经办人员随之转过去。以前的仍是原单位的。`}
      initial={{ from: today, columns: 'carry' }}
      fields={['into', 'from', 'reason']}
      write={(draft, asked) => client.units.merge({ ...draft, ...asked, code: unit.code })}
      onClose={onClose}
    >
      <Form.Item name="into" label="合并到" rules={required('请选择合并后的单位')}>
        <Select options={units} showSearch={{ optionFilterProp: 'words' }} placeholder="简称、全称或别名" />
      </Form.Item>
      <Form.Item name="from" label="生效日" rules={required('请选择生效日')} extra="这一天起归合并后的单位。">
        <DayInput latest={today} />
      </Form.Item>
      <Form.Item name="columns" label="栏目">
        <Radio.Group
          options={[
            { value: 'carry', label: '由合并后的单位承接' },
            { value: 'leave', label: '先空着，另行分工' },
          ]}
        />
      </Form.Item>
    </ChangeDialog>
  )
}
