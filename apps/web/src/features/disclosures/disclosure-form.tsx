import type { Disclosure } from '@mingkao/contract'
import { App, Form, Input, Modal, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { CoUnitsField } from '../../components/register/co-units-field.tsx'
import { UnitField } from '../../components/register/unit-field.tsx'
import { useGuardedClose } from '../../components/use-guarded-close.tsx'
import { client } from '../../lib/api-client.ts'
import { isRecord } from '../../lib/is-record.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRowWrite } from '../../lib/use-row-write.ts'
import { DisclosureConflict } from './disclosure-conflict.tsx'
import { type DisclosureDraft, draftFields, draftOf, inputOf } from './disclosure-draft.ts'
import { validityOptions } from './disclosure-labels.ts'

const required = (message: string) => [{ required: true, whitespace: true, message }]

type Props = {
  /** null: 登记 a new one. */
  disclosure: Disclosure | null
  onClose: () => void
}

/** 登记 or 更正 of one document. A stale save shows both versions and lets the editor decide. */
export function DisclosureForm({ disclosure, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<DisclosureDraft>()
  const close = useGuardedClose(form, onClose)
  const { submit, isPending, conflict } = useRowWrite({
    form,
    version: disclosure?.version ?? 1,
    fields: draftFields,
    isRow: isDisclosure,
    write: (draft: DisclosureDraft, version) => {
      const input = inputOf(draft)
      return disclosure
        ? client.disclosures.update({ ...input, id: disclosure.id, version, reason: draft.reason ?? '' })
        : client.disclosures.create(input)
    },
    onDone: () => {
      void message.success(disclosure ? '已更正' : '已登记 1 件')
      onClose()
    },
  })
  const initial = { validity: 'valid', coUnits: [], ...(disclosure && draftOf(disclosure)) }
  return (
    <Modal
      open
      title={disclosure ? '更正这件文件' : '登记一件主动公开信息'}
      okText={disclosure ? '保存更正' : '登记 1 件'}
      confirmLoading={isPending}
      onCancel={close}
      onOk={() => form.submit()}
      width={600}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit} scrollToFirstError>
        <Form.Item
          name="indexNumber"
          label="索引号"
          rules={required('请填写索引号')}
          extra="如 FZ202101-0001、FZ04103-0200-2021-00012、000014349/2021-00012"
        >
          <Input maxLength={128} />
        </Form.Item>
        <Form.Item name="documentNumber" label="文号" extra="如 仓政办〔2021〕12号；公告写作 2021年第3号；没有可不填">
          <Input maxLength={128} />
        </Form.Item>
        <Form.Item name="title" label="标题" rules={required('请填写标题')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
        <UnitField label="公开单位" />
        <CoUnitsField />
        <Form.Item name="madeOn" label="成文日期" extra="不详可不填，是否按时公开则待核实。">
          <DayInput />
        </Form.Item>
        <Form.Item name="disclosedOn" label="公开日期" rules={[{ required: true, message: '请选择公开日期' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="validity" label="有效性">
          <Select options={validityOptions} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) =>
            getFieldValue('validity') !== 'valid' && (
              <Form.Item name="invalidOn" label="失效、废止日期">
                <DayInput />
              </Form.Item>
            )
          }
        </Form.Item>
        {disclosure && (
          <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和沿革，并告知有关单位。">
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
      {conflict && (
        <DisclosureConflict
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

function isDisclosure(value: unknown): value is Disclosure {
  return isRecord(value) && typeof value['version'] === 'number' && typeof value['indexNumber'] === 'string'
}
