import type { AttachmentRef, Interview } from '@mingkao/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Form, Input, Modal, Select } from 'antd'
import { AttachmentsItem } from '../../components/attachments/attachments-item.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import type { UnitOption } from '../../lib/unit-options.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import type { OpenedInterview } from './opened-interview.ts'

type Draft = {
  unit: string
  heldOn: string
  heldBy: string
  leader: string
  handler: string
  subject: string
  minutes: string
  reason?: string
  attachments?: AttachmentRef[]
}

type Props = { opened: OpenedInterview; units: readonly UnitOption[]; period: string; onClose: () => void }

/** 登记约谈, or 更正 of one that is recorded. */
export function InterviewForm({ opened: { proposal, interview }, units, period, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const refresh = useRefreshAfterWrite()
  const { data: system } = useQuery(orpc.system.info.queryOptions())
  const save = useMutation({
    mutationFn: ({ unit, reason = '', attachments = [], ...rest }: Draft): Promise<Interview> => {
      const fields = { ...rest, attachments: attachments.map((file) => file.id) }
      return interview
        ? client.interviews.correct({
            ...fields,
            id: interview.id,
            version: interview.version,
            problems: interview.problems,
            reason,
          })
        : client.interviews.record({
            ...fields,
            unit,
            period,
            problems: proposal?.reasons.map(({ key }) => key) ?? [],
          })
    },
    onSuccess: async () => {
      await refresh()
      void message.success(interview ? '已更正' : '已登记，单位会收到提醒（不含约谈记录）')
      onClose()
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      if (problem.code === 'CONFLICT') await refresh()
      void message.error(problem.message)
    },
  })
  const text = (name: keyof Draft, label: string, rows = 0, most = 64) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      {rows > 0 ? <Input.TextArea rows={rows} maxLength={most} /> : <Input maxLength={most} />}
    </Form.Item>
  )
  return (
    <Modal
      open
      title={interview ? `${interview.unit.name}的约谈` : '登记约谈'}
      okText={interview ? '保存更正' : '登记'}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={600}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={
          interview
            ? { ...interview, unit: interview.unit.code }
            : {
                unit: proposal?.unit.code,
                heldOn: system?.today,
                heldBy: '区效能办',
                subject: proposal?.reasons
                  .map(({ sentence }) => sentence)
                  .join('；')
                  .slice(0, 500),
              }
        }
        onFinish={(draft) => save.mutate(draft)}
      >
        <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <Select
            options={[...units]}
            showSearch={{ optionFilterProp: 'words' }}
            disabled={interview !== null || proposal !== null}
          />
        </Form.Item>
        <Form.Item name="heldOn" label="约谈日期" rules={[{ required: true, message: '请选择约谈日期' }]}>
          <DayInput {...(system && { latest: system.today })} />
        </Form.Item>
        {text('heldBy', '约谈单位')}
        {text('leader', '被约谈的分管领导')}
        {text('handler', '被约谈的经办人员')}
        {text('subject', '事由', 2, 500)}
        {text('minutes', '约谈记录', 5, 20_000)}
        <AttachmentsItem label="附件" />
        {interview && (
          <Form.Item name="reason" label="更正原因" rules={reasonRules}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
