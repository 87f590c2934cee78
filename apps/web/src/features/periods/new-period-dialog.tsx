import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form, Input, Modal, Segmented, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { shanghaiMoment } from '../../lib/shanghai-moment.ts'
import { MomentInput } from './moment-input.tsx'
import { usePeriodWrite } from './use-period-write.ts'

type Kind = 'quarter' | 'year' | 'custom'

type Draft = {
  kind: Kind
  year?: string
  quarter?: number
  label?: string
  start?: string | null
  end?: string | null
  monthsTogether?: boolean
  checkAt?: string
  dataAsOf?: string
}

const KINDS = [
  { value: 'quarter', label: '季度' },
  { value: 'year', label: '年度' },
  { value: 'custom', label: '自定起止' },
]
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'].map((label, at) => ({ value: at + 1, label }))

const required = (message: string) => [{ required: true, message }]

/** 建立周期: a quarter, a year, or days of its own; without a check time it is checked at “now”. */
export function NewPeriodDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Draft>()
  const kind = Form.useWatch('kind', form) ?? 'quarter'
  const navigate = useNavigate()
  const create = usePeriodWrite((draft: Draft) => client.periods.create(inputOf(draft)), {
    done: '已建立',
    onDone: ({ id }) => void navigate({ to: '/periods/$id', params: { id }, search: { period: id } }),
  })
  return (
    <Modal
      open
      title="建立考核周期"
      okText="建立"
      confirmLoading={create.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'quarter', quarter: 1, monthsTogether: false }}
        onFinish={(draft) => create.mutate(draft)}
      >
        <Form.Item name="kind" label="种类">
          <Segmented options={KINDS} aria-label="周期的种类" />
        </Form.Item>
        {kind === 'custom' ? <OwnDays /> : <CalendarPart isQuarter={kind === 'quarter'} />}
        <Form.Item name="checkAt" label="检查时点（可留空，留空时按当前时间实时检查）">
          <MomentInput />
        </Form.Item>
        <Form.Item name="dataAsOf" label="数据截止（可留空，此后到的不计）">
          <MomentInput />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function CalendarPart({ isQuarter }: { isQuarter: boolean }) {
  return (
    <>
      <Form.Item
        name="year"
        label="年度"
        rules={[{ required: true, pattern: /^20\d\d$/, message: '请填写四位年份，如 2022。' }]}
      >
        <Input inputMode="numeric" maxLength={4} />
      </Form.Item>
      {isQuarter && (
        <Form.Item name="quarter" label="季度">
          <Select options={QUARTERS} />
        </Form.Item>
      )}
    </>
  )
}

function OwnDays() {
  return (
    <>
      <Form.Item name="label" label="名称" rules={required('请填写周期名称，如：一、二月合并')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="start" label="起始日期" rules={required('请选择起始日期')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="end" label="结束日期" rules={required('请选择结束日期')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="monthsTogether" valuePropName="checked">
        <Checkbox>各月合并计算（如一、二月合在一起看是否达标）</Checkbox>
      </Form.Item>
    </>
  )
}

function inputOf(draft: Draft) {
  const times = { checkAt: shanghaiMoment(draft.checkAt), dataAsOf: shanghaiMoment(draft.dataAsOf) }
  const { kind, label = '', start, end, monthsTogether = false } = draft
  const year = Number(draft.year)
  if (kind === 'year') return { kind, year, ...times }
  if (kind === 'quarter') return { kind, year, quarter: draft.quarter ?? 1, ...times }
  return { kind, label, start: start ?? '', end: end ?? '', monthsTogether, ...times }
}
