import type { Orderable } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { Card } from '../../../components/card.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { faultsAtFields } from '../../../lib/faults-at-fields.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import { ordersOf, type Selection } from './selection.ts'

type Draft = { issuedOn: string; dueOn: string; measures: string; asksReport: boolean; asksPlan: boolean }

const FIELDS = ['issuedOn', 'dueOn', 'measures'] as const

const usualMeasures = '请对照所列问题逐项整改，明确责任人和完成时间，举一反三，避免再次发生。'

/** 期限与要求, and what the button will do: so many orders, so many problems. */
export function IssueForm({ orderable, selection }: { orderable: Orderable; selection: Selection }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const navigate = useNavigate()
  const refresh = useRefreshAfterWrite()
  const orders = ordersOf(orderable.units, selection)
  const problems = orders.reduce((sum, { findings }) => sum + findings.length, 0)
  const issue = useMutation({
    mutationFn: (draft: Draft) =>
      client.rectifications.issue({ period: orderable.period, selection: orders, ...draft }),
    onSuccess: async (issued) => {
      await refresh()
      void message.success(`已下发 ${issued.orders.length} 件，含 ${issued.problems} 个问题`)
      await navigate({ to: '/rectifications', search: {} })
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const known = faultsAtFields(problem.fields, FIELDS)
      form.setFields(known)
      if (known.length === 0) void message.error(problem.message)
    },
  })
  return (
    <Card title="期限与要求">
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          issuedOn: orderable.issuedOn,
          dueOn: orderable.dueOn,
          measures: usualMeasures,
          asksReport: true,
          asksPlan: false,
        }}
        onFinish={(draft) => issue.mutate(draft)}
      >
        <Form.Item
          name="issuedOn"
          label="下发日期"
          extra="纸面已先下发的，填纸面日期"
          rules={[{ required: true, message: '请选择下发日期' }]}
        >
          <DayInput
            latest={orderable.issuedOn}
            {...(orderable.checkedOn !== null && { earliest: orderable.checkedOn })}
          />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label="整改期限"
          extra="当天下班前报送；次日起算逾期"
          rules={[{ required: true, message: '请选择整改期限' }]}
        >
          <DayInput earliest={orderable.issuedOn} />
        </Form.Item>
        <Form.Item name="measures" label="整改要求" rules={[{ required: true, min: 2, message: '请写明整改要求' }]}>
          <Input.TextArea rows={4} maxLength={5000} />
        </Form.Item>
        <Form.Item name="asksReport" valuePropName="checked">
          <Checkbox>要求报送书面整改报告</Checkbox>
        </Form.Item>
        <Form.Item name="asksPlan" valuePropName="checked">
          <Checkbox>报告须附年度政策解读计划</Checkbox>
        </Form.Item>
        <Button type="primary" block htmlType="submit" disabled={problems === 0} loading={issue.isPending}>
          向 {orders.length} 个单位下发，共 {problems} 个问题
        </Button>
      </Form>
    </Card>
  )
}
