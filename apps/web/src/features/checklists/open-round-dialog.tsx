import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Modal, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { usePeriod, usePeriods } from '../../lib/current-period.ts'
import { useChecklistWrite } from './use-checklist-write.tsx'

type Draft = { checklist: number; period: string; dueOn: string }

/** 发起自查: which list, for which period, until when. Every unit of the period is told. */
export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Draft>()
  const navigate = useNavigate()
  const periods = usePeriods()
  const period = usePeriod()
  const lists = useQuery(orpc.checklists.list.queryOptions())
  const published = (lists.data?.rows ?? []).filter(({ state }) => state === 'published')
  const open = useChecklistWrite((draft: Draft) => client.checklists.openRound(draft), {
    done: ({ units }) => `已发起，已通知 ${units} 个单位`,
    onDone: ({ id }) => void navigate({ to: '/checklists/rounds/$id', params: { id: String(id) } }),
  })
  return (
    <Modal
      open
      title="发起自查"
      okText="发起并通知各单位"
      confirmLoading={open.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ period: period?.id }}
        onFinish={(draft) => open.mutate(draft)}
      >
        <Form.Item name="checklist" label="自查表" rules={[{ required: true, message: '请选择自查表' }]}>
          <Select
            options={published.map(({ id, name, edition }) => ({ value: id, label: `${name}（第${edition}版）` }))}
            notFoundContent="没有在用的自查表，请先发布"
          />
        </Form.Item>
        <Form.Item name="period" label="考核周期" rules={[{ required: true, message: '请选择考核周期' }]}>
          <Select options={periods.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="dueOn" label="提交期限" rules={[{ required: true, message: '请选择提交期限' }]}>
          <DayInput />
        </Form.Item>
      </Form>
    </Modal>
  )
}
