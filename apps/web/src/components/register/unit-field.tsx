import { Form, Select } from 'antd'
import { useUnitOptions } from '../../lib/unit-options.ts'

/** The unit a row is entered for, found by any of its names. */
export function UnitField({ label }: { label: string }) {
  const units = useUnitOptions()
  return (
    <Form.Item name="unit" label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select options={units} showSearch={{ optionFilterProp: 'words' }} placeholder="简称、全称或别名" />
    </Form.Item>
  )
}
