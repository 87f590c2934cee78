import type { Interpretation } from '@mingkao/contract'
import { App, Form, Input, Modal } from 'antd'
import { useGuardedClose } from '../../components/use-guarded-close.tsx'
import { client } from '../../lib/api-client.ts'
import { isRecord } from '../../lib/is-record.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRowWrite } from '../../lib/use-row-write.ts'
import { InterpretationConflict } from './interpretation-conflict.tsx'
import { draftFields, draftOf, inputOf, type InterpretationDraft } from './interpretation-draft.ts'
import { InterpretationFields } from './interpretation-fields.tsx'

type Props = {
  /** null: 登记 a new one. */
  interpretation: Interpretation | null
  onClose: () => void
}

const blank = { form: 'illustrated', coUnits: [], policies: [], isDecorativeOnly: false, isOfSuperior: false }

/** 登记 or 更正 of one interpretation. A stale save shows both versions and lets the editor decide. */
export function InterpretationForm({ interpretation, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<InterpretationDraft>()
  const close = useGuardedClose(form, onClose)
  const { submit, isPending, conflict } = useRowWrite({
    form,
    version: interpretation?.version ?? 1,
    fields: draftFields,
    isRow: isInterpretation,
    write: (draft: InterpretationDraft, version) => {
      const input = inputOf(draft)
      return interpretation
        ? client.interpretations.update({ ...input, id: interpretation.id, version, reason: draft.reason ?? '' })
        : client.interpretations.create(input)
    },
    onDone: () => {
      void message.success(interpretation ? '已更正' : '已登记 1 篇')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={interpretation ? '更正这篇解读' : '登记一篇政策解读'}
      okText={interpretation ? '保存更正' : '登记 1 篇'}
      confirmLoading={isPending}
      onCancel={close}
      onOk={() => form.submit()}
      width={600}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={interpretation ? draftOf(interpretation) : blank}
        onFinish={submit}
        scrollToFirstError
      >
        <InterpretationFields />
        {interpretation && (
          <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和沿革，并告知有关单位。">
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
      {conflict && (
        <InterpretationConflict
          mine={conflict.draft}
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

function isInterpretation(value: unknown): value is Interpretation {
  return isRecord(value) && typeof value['version'] === 'number' && Array.isArray(value['policies'])
}
