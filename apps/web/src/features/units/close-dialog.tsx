import type { Unit } from '@mingkao/contract'
import { Form, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { ChangeDialog, type ChangeDraft } from './change-dialog.tsx'
import { required } from './unit-rules.ts'

type Draft = ChangeDraft & { columnsTo?: string | null }

/** 停用 from a day on; columns are gaps unless somebody is named to carry them on. */
export function CloseDialog({ unit, today, onClose }: { unit: Unit; today: string; onClose: () => void }) {
  const units = useUnitOptions().filter(({ value }) => value !== unit.code)
  return (
    <ChangeDialog<Draft>
      unit={unit}
      act="停用"
      intro="自生效日起不再参评，以往各期不变。并入其他单位的，请用“合并”。"
      initial={{ from: today }}
      fields={['columnsTo', 'from', 'reason']}
      write={({ columnsTo = null, ...draft }, asked) =>
        client.units.close({ ...draft, ...asked, columnsTo, code: unit.code })
      }
      onClose={onClose}
    >
      <Form.Item
        name="from"
        label="生效日"
        rules={required('请选择生效日')}
        extra="这一天起不再存在；可以是以后的日期。"
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="columnsTo" label="栏目由谁承接">
        <Select options={units} showSearch={{ optionFilterProp: 'words' }} placeholder="不选则成为空缺" allowClear />
      </Form.Item>
    </ChangeDialog>
  )
}
