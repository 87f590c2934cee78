import type { ExemptionDetail } from '@mingkao/contract'
import { Button, Form, Input, Radio } from 'antd'
import { Notice } from '../../../components/register/fact-list.tsx'
import { client } from '../../../lib/api-client.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'
import styles from '../appeals.module.css'
import { useStep } from '../use-step.ts'

type Draft = { verdict: 'approve' | 'refuse'; reason: string }

/** 审批, by another than the one who asked. */
export function ApproveForm({ request }: { request: ExemptionDetail }) {
  const [form] = Form.useForm<Draft>()
  const { id, version, kind, cannotDecide } = request
  const decide = useStep(({ verdict, reason }: Draft) => client.exemptions[verdict]({ id, version, reason }), {
    done: '已审批，单位会收到提醒',
    typed: ({ reason }) => [['审批意见', reason]],
  })
  if (cannotDecide !== null) return <Notice>{cannotDecide}</Notice>
  return (
    <section className={styles.panel} aria-label="审批免考申请">
      <h2>审批</h2>
      <p className={styles.effect}>
        {kind === 'unit'
          ? '批准后该单位在期内不参评，不排名也不计零分。'
          : '批准后，期内该事项的检查发现仍列出，但不计；单项否决和整改逾期不在免考之列。'}
      </p>
      <Form form={form} layout="vertical" onFinish={(draft) => decide.mutate(draft)}>
        <Form.Item name="verdict" label="结论" rules={[{ required: true, message: '请选择批准或不批准' }]}>
          <Radio.Group
            options={[
              { value: 'approve', label: '批准' },
              { value: 'refuse', label: '不批准' },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label="审批意见" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          提交审批
        </Button>
      </Form>
    </section>
  )
}
