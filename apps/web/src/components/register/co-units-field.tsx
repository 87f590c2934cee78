import { Form, Select } from 'antd'
import { useUnitOptions } from '../../lib/unit-options.ts'

/** 联合单位, for information: units of the district by choice, others as they are typed. */
export function CoUnitsField() {
  const units = useUnitOptions()
  return (
    <Form.Item name="coUnits" label="联合单位" extra="联合发文计入牵头单位；联合单位仅作记录。">
      <Select
        mode="tags"
        options={units.map(({ label, words }) => ({ value: label, label, words }))}
        optionFilterProp="words"
        tokenSeparators={['、', ',', '，']}
        placeholder="没有可不填"
      />
    </Form.Item>
  )
}
