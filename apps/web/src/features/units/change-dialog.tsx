import type { Unit, UnitChangeOutcome } from '@mingkao/contract'
import { App, Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { reasonRules } from '../../lib/reason-rules.ts'
import { ChangeOutcome } from './change-outcome.tsx'
import { UnitConflict } from './unit-conflict.tsx'
import { useUnitWrite } from './use-unit-write.ts'

/** What every change asks for. */
export type ChangeDraft = { from: string; reason: string }

type Asked = { version: number; isPreview: boolean }

type Props<Draft extends ChangeDraft> = {
  unit: Unit
  /** 改名、合并、停用 */
  act: string
  intro: ReactNode
  initial: Partial<Draft>
  fields: readonly (keyof Draft & string)[]
  write: (draft: Draft, asked: Asked) => Promise<UnitChangeOutcome>
  onClose: () => void
  /** The form's fields but the reason. */
  children: ReactNode
}

/** 改名、合并、停用: filled in, looked at as it will be, then confirmed. Whatever is changed has to be looked at anew. */
export function ChangeDialog<Draft extends ChangeDraft>(props: Props<Draft>) {
  const { unit, act, intro, initial, fields, write, onClose, children } = props
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const [preview, setPreview] = useState<UnitChangeOutcome | null>(null)
  const { submit, isPending, conflict } = useUnitWrite({
    form,
    version: unit.version,
    fields,
    write: ({ isPreview, ...draft }: { isPreview: boolean; draft: Draft }, version) =>
      write(draft.draft, { version, isPreview }),
    isWritten: ({ changeId }) => changeId !== null,
    onDone: (outcome) => {
      if (outcome.changeId === null) return setPreview(outcome)
      void message.success(`已办理${act}，可在“变更”里撤销`)
      return onClose()
    },
  })
  return (
    <Modal
      open
      title={`${act}：${unit.name}`}
      onCancel={onClose}
      width={600}
      destroyOnHidden
      footer={[
        <Button key="close" onClick={onClose}>
          取消
        </Button>,
        <Button key="go" type="primary" loading={isPending} onClick={() => form.submit()}>
          {preview ? `确认${act}` : '预览影响'}
        </Button>,
      ]}
    >
      <p>{intro}</p>
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={() => setPreview(null)}
        onFinish={(draft) => submit({ draft, isPreview: preview === null })}
        style={{ marginTop: 12 }}
      >
        {children}
        <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和单位的沿革。">
          <Input.TextArea rows={2} maxLength={500} placeholder="如：区委编委〔2021〕12 号文" />
        </Form.Item>
      </Form>
      {preview && <ChangeOutcome outcome={preview} />}
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
