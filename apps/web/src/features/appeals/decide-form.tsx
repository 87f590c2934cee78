import type { AppealDetail } from '@mingkao/contract'
import { Button, Form, Input, Radio } from 'antd'
import { Notice } from '../../components/register/fact-list.tsx'
import { client } from '../../lib/api-client.ts'
import { formatScore, formatSigned } from '../../lib/formats.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import styles from './appeals.module.css'
import { useStep } from './use-step.ts'

type Draft = { verdict: 'accept' | 'reject'; reason: string }

/** 裁定: what it would change is said first. Whoever made the finding is told why it is not theirs to decide. */
export function DecideForm({ appeal }: { appeal: AppealDetail }) {
  const [form] = Form.useForm<Draft>()
  const verdict = Form.useWatch('verdict', form)
  const { id, version, effect, cannotDecide } = appeal
  const decide = useStep(({ verdict: chosen, reason }: Draft) => client.appeals[chosen]({ id, version, reason }), {
    done: '已裁定，单位会收到提醒',
    typed: ({ reason }) => [['裁定理由', reason]],
  })
  if (cannotDecide !== null) return <Notice>{cannotDecide}</Notice>
  return (
    <section className={styles.panel} aria-label="裁定申诉">
      <h2>裁定</h2>
      <p className={styles.effect}>
        {effect ? <Effect effect={effect} /> : '这一条检查发现已有变化，成立与否都不影响得分。'}
      </p>
      <Form form={form} layout="vertical" onFinish={(draft) => decide.mutate(draft)}>
        <Form.Item name="verdict" label="结论" rules={[{ required: true, message: '请选择成立或驳回' }]}>
          <Radio.Group
            options={[
              { value: 'accept', label: '申诉成立，这一条不计' },
              { value: 'reject', label: '驳回，照计' },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label="裁定理由" rules={reasonRules} extra="单位会看到；成立的理由写在检查发现旁边。">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {verdict === 'accept' ? '裁定成立' : verdict === 'reject' ? '驳回申诉' : '提交裁定'}
        </Button>
      </Form>
    </section>
  )
}

function Effect({ effect: { now, accepted, of } }: { effect: NonNullable<AppealDetail['effect']> }) {
  const by = now.score !== null && accepted.score !== null ? accepted.score - now.score : null
  return (
    <>
      成立后得分 {formatScore(now.score)} → <strong>{formatScore(accepted.score)}</strong>
      {by !== null && `（${formatSigned(by)}）`}，名次{placeWords(now.place)} →{' '}
      <strong>{placeWords(accepted.place)}</strong>（{of} 家）；驳回则不变。
    </>
  )
}

function placeWords(place: number | null): string {
  return place === null ? '—' : `第 ${place}`
}
