import { Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { StepPanel } from '../../components/register/fact-list.tsx'
import { reasonRules } from '../../lib/reason-rules.ts'
import styles from './appeals.module.css'
import { useStep } from './use-step.ts'

type Draft<Verdict> = { verdict: Verdict; reason: string }

type Props<Verdict extends string, Row> = {
  title: string
  label: string
  /** What it would change, before it is decided. */
  effect: ReactNode
  choices: readonly { value: Verdict; label: string; okText: string }[]
  reason: { label: string; hint?: string }
  okText: string
  done: string
  write: (draft: Draft<Verdict>) => Promise<Row>
}

/** One of two ways to decide, with a reason: an appeal or a request for an exemption. */
export function VerdictForm<Verdict extends string, Row>(props: Props<Verdict, Row>) {
  const { title, label, effect, choices, reason, okText, done, write } = props
  const [form] = Form.useForm<Draft<Verdict>>()
  const verdict = Form.useWatch('verdict', form)
  const decide = useStep(write, { done, typed: (draft: Draft<Verdict>) => [[reason.label, draft.reason]] })
  return (
    <StepPanel title={title} label={label}>
      <p className={styles.effect}>{effect}</p>
      <Form form={form} layout="vertical" onFinish={(draft) => decide.mutate(draft)}>
        <Form.Item name="verdict" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
          <Radio.Group options={choices.map(({ value, label: words }) => ({ value, label: words }))} />
        </Form.Item>
        <Form.Item name="reason" label={reason.label} rules={reasonRules} extra={reason.hint}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {choices.find(({ value }) => value === verdict)?.okText ?? okText}
        </Button>
      </Form>
    </StepPanel>
  )
}
