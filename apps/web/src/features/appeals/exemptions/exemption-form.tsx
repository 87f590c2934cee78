import type { AttachmentRef, ExemptionDetail, ExemptionGround, ExemptionKind } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { AttachmentsItem } from '../../../components/attachments/attachments-item.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { faultsAtFields } from '../../../lib/faults-at-fields.ts'
import { useMe } from '../../../lib/current-user.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import { exemptionKinds, groundLabels } from '../appeal-labels.ts'
import styles from '../appeals.module.css'
import { SubjectField } from './subject-field.tsx'

type Draft = {
  unit: string
  kind: ExemptionKind
  subject?: string
  startsOn?: string | null
  endsOn?: string | null
  ground: ExemptionGround
  note: string
  attachments?: AttachmentRef[]
}

const KINDS: readonly ExemptionKind[] = ['account', 'column', 'month', 'indicator', 'unit']
const GROUNDS: readonly ExemptionGround[] = ['reform', 'migration', 'suspension', 'event', 'force-majeure', 'other']
const FIELDS = ['unit', 'kind', 'subject', 'startsOn', 'endsOn', 'ground', 'note', 'attachments'] as const
const needed = (message: string) => [{ required: true, message }]

/** 申请免考: for one's own unit, or by the office for any. What is wrong is said at its field. */
export function ExemptionForm({
  onClose,
  onAsked,
}: {
  onClose: () => void
  onAsked: (request: ExemptionDetail) => void
}) {
  const { message } = App.useApp()
  const { unit } = useMe()
  const units = useUnitOptions()
  const [form] = Form.useForm<Draft>()
  const kind = Form.useWatch('kind', form)
  const of = Form.useWatch('unit', form) ?? unit?.code
  const refresh = useRefreshAfterWrite()
  const ask = useMutation({
    mutationFn: ({ subject = '', startsOn, endsOn, attachments = [], ...draft }: Draft) => {
      // A month's days are the month's own.
      const days =
        kind === 'month'
          ? { startsOn: `${subject}-01`, endsOn: `${subject}-01` }
          : { startsOn: startsOn ?? '', endsOn: endsOn ?? '' }
      return client.exemptions.ask({ ...draft, ...days, subject, attachments: attachments.map((file) => file.id) })
    },
    onSuccess: async (request) => {
      await refresh()
      void message.success('已提出，等待审批')
      onClose()
      onAsked(request)
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const known = faultsAtFields(problem.fields, FIELDS)
      form.setFields(known)
      if (known.length === 0) void message.error(problem.message)
    },
  })
  return (
    <Modal
      open
      title="申请免考"
      okText="提出申请"
      confirmLoading={ask.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>免考须事先申请，由区政府办另一名管理员审批；批准后到期自行失效。</p>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        initialValues={{ kind: 'account', ...(unit && { unit: unit.code }) }}
        onValuesChange={(changed) => {
          if ('kind' in changed || 'unit' in changed) form.resetFields(['subject'])
        }}
        onFinish={(draft) => ask.mutate(draft)}
      >
        <Form.Item name="unit" label="单位" rules={needed('请选择单位')} hidden={unit !== null}>
          <Select options={units} showSearch={{ optionFilterProp: 'words' }} />
        </Form.Item>
        <Form.Item name="kind" label="免考事项">
          <Select options={KINDS.map((value) => ({ value, label: exemptionKinds[value] }))} />
        </Form.Item>
        {kind !== undefined && kind !== 'unit' && <SubjectField kind={kind} unit={of} />}
        {kind !== 'month' && (
          <div className={styles.pair}>
            <Form.Item name="startsOn" label="起始日期" rules={needed('请选择起始日期')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="endsOn" label="截止日期（含）" rules={needed('请选择截止日期')}>
              <DayInput />
            </Form.Item>
          </div>
        )}
        <Form.Item name="ground" label="理由" rules={needed('请选择理由')}>
          <Select options={GROUNDS.map((value) => ({ value, label: groundLabels[value] }))} />
        </Form.Item>
        <Form.Item name="note" label="具体情况" rules={[{ required: true, min: 2, message: '请写明具体情况' }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <AttachmentsItem label="附件" />
      </Form>
    </Modal>
  )
}
