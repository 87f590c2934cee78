import type { Unit } from '@mingkao/contract'
import { App, Form, Input, InputNumber, Modal } from 'antd'
import type { ReactNode } from 'react'
import { reasonRules } from '../../lib/reason-rules.ts'
import { UnitConflict } from './unit-conflict.tsx'
import { useUnitWrite } from './use-unit-write.ts'

type Draft = { reason: string; place: number }

type Props = {
  unit: Unit
  title: string
  okText: string
  done: string
  intro: ReactNode
  /** With it, the place in the protocol order is asked for: this one by default. */
  place?: number
  write: (draft: Draft, version: number) => Promise<unknown>
  onClose: () => void
}

/** A change that needs nothing but its reason, and perhaps a place: 撤销、取消不参评、调整序列. */
export function ReasonDialog({ unit, title, okText, done, intro, place, write, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const { submit, isPending, conflict } = useUnitWrite({
    form,
    version: unit.version,
    fields: ['reason', 'place'],
    write,
    onDone: () => {
      void message.success(done)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{intro}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={place === undefined ? {} : { place }}
        onFinish={submit}
        style={{ marginTop: 12 }}
      >
        {place !== undefined && (
          <Form.Item name="place" label="排第几位" rules={[{ required: true, message: '请填写第几位' }]}>
            <InputNumber min={1} precision={0} />
          </Form.Item>
        )}
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
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
