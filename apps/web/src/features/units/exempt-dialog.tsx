import type { ExemptionCategory, Unit } from '@mingkao/contract'
import { App, Form, Input, Modal, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { exemptionLabels } from './unit-labels.ts'
import { required } from './unit-rules.ts'
import { useUnitWrite } from './use-unit-write.ts'

type Draft = { category: ExemptionCategory; note?: string; validFrom: string; validTo?: string | null }

/** 设为不参评, with the reason everybody will read. */
export function ExemptDialog({ unit, today, onClose }: { unit: Unit; today: string; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const { submit, isPending, conflict } = useUnitWrite({
    form,
    version: unit.version,
    fields: ['category', 'note', 'validFrom', 'validTo'],
    write: ({ note = '', validTo = null, ...draft }: Draft, version) =>
      client.units.exempt({ ...draft, note, validTo, code: unit.code, version }),
    onDone: () => {
      void message.success('已设为不参评')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`不参评：${unit.name}`}
      okText="设为不参评"
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>检查时点在起止之间的周期，显示“不参评”和原因，不排名，也不记零分。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ validFrom: `${today.slice(0, 4)}-01-01` }}
        onFinish={submit}
        style={{ marginTop: 12 }}
      >
        <Form.Item name="category" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
          <Select options={Object.entries(exemptionLabels).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="note" label="说明" extra="随原因一起显示；选“其他”时必填。">
          <Input maxLength={200} placeholder="如：区教育网" />
        </Form.Item>
        <Form.Item name="validFrom" label="起" rules={required('请选择起始日')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="validTo" label="止（这一天起恢复参评）">
          <DayInput placeholder="不限" />
        </Form.Item>
      </Form>
      {conflict && (
        <UnitConflict
          mine={unit}
          mineTitle="我看到的"
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
