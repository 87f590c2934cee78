import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { CoUnitsField } from '../../components/register/co-units-field.tsx'
import { UnitField } from '../../components/register/unit-field.tsx'
import { useColumnOptions } from '../../lib/column-options.ts'
import { formOptions } from './interpretation-labels.ts'
import { PoliciesField } from './policies-field.tsx'

/** The fields of 登记 and 更正; what is wrong is said at the field, by us or by the API. */
export function InterpretationFields() {
  const columns = useColumnOptions()
  return (
    <>
      <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请填写标题' }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <UnitField label="发布单位" />
      <CoUnitsField />
      <Form.Item name="form" label="解读形式">
        <Radio.Group options={[...formOptions]} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('form') === 'illustrated' && (
            <Form.Item
              name="isDecorativeOnly"
              valuePropName="checked"
              extra="只有一幅装饰性配图、内容仍是文字的，不算图文解读。"
            >
              <Checkbox>仅装饰性配图</Checkbox>
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="isOfSuperior" valuePropName="checked" extra="解读国家、省、市文件的，不是本区政策解读，不计入。">
        <Checkbox>解读的是上级文件</Checkbox>
      </Form.Item>
      <Form.Item name="column" label="栏目" extra="发布在“本区政策解读”栏目的才计入。">
        <Select
          options={columns.filter(({ isFolder }) => !isFolder)}
          showSearch={{ optionFilterProp: 'words' }}
          placeholder="栏目路径中的任一段"
          allowClear
        />
      </Form.Item>
      <Form.Item name="publishedOn" label="解读发布日期" rules={[{ required: true, message: '请选择解读发布日期' }]}>
        <DayInput />
      </Form.Item>
      <PoliciesField />
      <Form.Item
        name="policyDisclosedOn"
        label="文件公开日期"
        extra="被解读文件已在主动公开中登记的不必填；几份文件的以最后公开的一份为准。"
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="code" label="编号" extra="可不填，自动编为当年的下一个。">
        <Input maxLength={64} />
      </Form.Item>
    </>
  )
}
