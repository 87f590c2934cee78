import type { PeriodDetail } from '@mingkao/contract'
import { Form, Input, InputNumber, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { shanghaiMoment } from '../../lib/shanghai-moment.ts'
import { MomentInput, wallTimeOf } from './moment-input.tsx'
import { usePeriodWrite } from './use-period-write.ts'

export type Task = 'change' | 'draft' | 'extend' | 'take-back'

type Draft = {
  label: string
  checkAt?: string
  dataAsOf?: string
  workingDays?: number | null
  until?: string | null
  reason: string
}

const WORDS: Record<Task, { title: string; ok: string; done: string; hint: string }> = {
  change: { title: '修改周期', ok: '保存', done: '已保存', hint: '检查时点改了，结果按新的时点重新计算。' },
  draft: {
    title: '发出初稿',
    ok: '发出初稿',
    done: '初稿已发出，各单位已收到提醒',
    hint: '各单位可以看到本单位的检查发现并提出申诉；别的单位的发现要到印发通报后才公开。',
  },
  extend: { title: '延长申诉期', ok: '延长', done: '申诉期已延长', hint: '各单位会收到新的截止日期和原因。' },
  'take-back': {
    title: '收回初稿',
    ok: '收回初稿',
    done: '初稿已收回',
    hint: '周期回到进行中，可以修改；各单位会收到原因。',
  },
}

const usualDays = 3

/** One step of a period, with what it needs to be told. */
export function StepDialog({ period, task, onClose }: { period: PeriodDetail; task: Task; onClose: () => void }) {
  const [form] = Form.useForm<Draft>()
  const { title, ok, done, hint } = WORDS[task]
  const step = usePeriodWrite((draft: Draft) => send(period, task, draft), {
    done,
    onDone: onClose,
    typed: ({ reason }) => [['原因', reason ?? '']],
  })
  return (
    <Modal
      open
      title={title}
      okText={ok}
      confirmLoading={step.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{hint}</p>
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ marginTop: 12 }}
        initialValues={{
          label: period.label,
          checkAt: wallTimeOf(period.checkAt),
          dataAsOf: wallTimeOf(period.dataAsOf),
          workingDays: usualDays,
        }}
        onFinish={(draft) => step.mutate(draft)}
      >
        <Fields task={task} />
        {task !== 'draft' && (
          <Form.Item name="reason" label="原因" rules={reasonRules}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function Fields({ task }: { task: Task }) {
  switch (task) {
    case 'change':
      return (
        <>
          <Form.Item name="label" label="名称" rules={[{ required: true, message: '请填写周期名称' }]}>
            <Input maxLength={64} />
          </Form.Item>
          <Form.Item name="checkAt" label="检查时点（留空时按当前时间实时检查）">
            <MomentInput />
          </Form.Item>
          <Form.Item name="dataAsOf" label="数据截止（留空时随到随计）">
            <MomentInput />
          </Form.Item>
        </>
      )
    case 'draft':
      return (
        <Form.Item name="workingDays" label="申诉期（工作日，按工作日历，从明天起算）">
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
      )
    case 'extend':
      return (
        <Form.Item name="until" label="延长到哪一天（含当天）" rules={[{ required: true, message: '请选择日期' }]}>
          <DayInput />
        </Form.Item>
      )
    case 'take-back':
      return null
  }
}

function send({ id, version }: PeriodDetail, task: Task, draft: Draft): Promise<PeriodDetail> {
  const { label, reason } = draft
  const seen = { id, version }
  switch (task) {
    case 'change': {
      const times = { checkAt: shanghaiMoment(draft.checkAt), dataAsOf: shanghaiMoment(draft.dataAsOf) }
      return client.periods.change({ ...seen, label, ...times, reason })
    }
    case 'draft':
      return client.periods.startDraft({ ...seen, workingDays: draft.workingDays ?? usualDays })
    case 'extend':
      return client.periods.extendAppeals({ ...seen, until: draft.until ?? '', reason })
    case 'take-back':
      return client.periods.takeBackDraft({ ...seen, reason })
  }
}
