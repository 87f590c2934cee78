import type { CheckRoundDetail, CheckRow } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { type Answer, answerLabels, answers } from './check-labels.tsx'
import styles from './checks.module.css'

type Disagreement = CheckRow['disagreements'][number] & { row: CheckRow }

/** 结论不一致: what each inspector answered, and a person's settlement. */
export function DisagreementsCard({ round }: { round: CheckRoundDetail }) {
  const [settling, setSettling] = useState<Disagreement | null>(null)
  const all = round.rows.flatMap((row) => row.disagreements.map((one) => ({ ...one, row })))
  if (all.length === 0) return null
  return (
    <div className={styles.gap}>
      <Card title="两人结论不一致" note={`${all.length} 项待裁定`}>
        <ul className={styles.items}>
          {all.map((one) => (
            <li key={`${one.row.id} ${one.condition}`} className={styles.item}>
              <span className={styles.line}>
                <span>
                  {one.row.account.name}（{one.row.account.platform}）：{one.label}
                </span>
                <Button size="small" onClick={() => setSettling(one)}>
                  裁定
                </Button>
              </span>
              <span className={styles.quiet}>
                {one.answers
                  .map(
                    ({ inspector, answer, note }) => `${inspector}：${answerLabels[answer]}${note ? `，${note}` : ''}`,
                  )
                  .join('；')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {settling && <SettleDialog id={round.id} of={settling} onClose={() => setSettling(null)} />}
    </div>
  )
}

function SettleDialog({ id, of, onClose }: { id: number; of: Disagreement; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ answer: Answer; reason: string }>()
  const refresh = useRefreshAfterWrite()
  const settle = useMutation(
    orpc.checks.settle.mutationOptions({
      onSuccess: async () => {
        await refresh()
        void message.success('已裁定 1 项')
        onClose()
      },
      onError: async (error) => {
        await refresh()
        void message.error(apiProblem(error).message)
      },
    }),
  )
  return (
    <Modal
      open
      title={`裁定：${of.row.account.name}，${of.label}`}
      okText="裁定"
      confirmLoading={settle.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(draft) => settle.mutate({ id, row: of.row.id, condition: of.condition, ...draft })}
      >
        <Form.Item name="answer" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
          <Radio.Group options={answers.map((value) => ({ value, label: answerLabels[value] }))} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
