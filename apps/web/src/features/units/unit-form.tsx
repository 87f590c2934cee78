import type { Unit } from '@mingkao/contract'
import { App, AutoComplete, Form, Input, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { required } from './unit-rules.ts'
import { useUnitWrite } from './use-unit-write.ts'

type Draft = { code: string; name: string; fullName: string; group: string; validFrom: string; reason: string }

const fields = ['code', 'name', 'fullName', 'group', 'validFrom', 'reason'] as const

type Props = {
  /** null: a new one. */
  unit: Unit | null
  groups: readonly string[]
  today: string
  onClose: () => void
  /** The new unit's code. */
  onCreated?: (code: string) => void
}

/** 新增单位, or 更正 what was entered wrongly about one; a unit that takes another name is renamed instead. */
export function UnitForm({ unit, groups, today, onClose, onCreated }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const { submit, isPending, conflict } = useUnitWrite({
    form,
    version: unit?.version ?? 1,
    fields,
    write: (draft: Draft, version) =>
      unit
        ? client.units.update({ ...draft, code: unit.code, version })
        : client.units.create({ ...draft, aliases: [], validTo: null }),
    onDone: ({ code }) => {
      void message.success(unit ? '已更正' : '已新增 1 个单位')
      onClose()
      if (!unit) onCreated?.(code)
    },
  })
  const initial = unit ?? { validFrom: `${today.slice(0, 4)}-01-01` }
  return (
    <Modal
      open
      title={unit ? `更正“${unit.name}”的资料` : '新增单位'}
      okText={unit ? '保存更正' : '新增 1 个单位'}
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {unit && <p>只用来改正登记错误：改正后以往各期也显示新的内容。机构改名请用“改名”，以往各期仍显示原名。</p>}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit} style={{ marginTop: 12 }}>
        {!unit && (
          <Form.Item name="code" label="单位编码" rules={required('请填写编码')} extra="一经使用不再更改。">
            <Input maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name="name" label="简称" rules={required('请填写简称')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="fullName" label="全称" rules={required('请填写全称')}>
          <Input maxLength={128} />
        </Form.Item>
        <Form.Item name="group" label="分组" rules={required('请选择或填写分组')}>
          <AutoComplete options={groups.map((value) => ({ value }))} maxLength={32} />
        </Form.Item>
        <Form.Item name="validFrom" label="启用日期" rules={required('请选择启用日期')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和单位的沿革。">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {unit && conflict && (
        <UnitConflict
          mine={{ ...unit, ...conflict.draft }}
          mineTitle="我填的"
          current={conflict.current}
          onKeepMine={conflict.keepMine}
          onTakeCurrent={() => {
            conflict.takeCurrent()
            onClose()
          }}
        />
      )}
    </Modal>
  )
}
