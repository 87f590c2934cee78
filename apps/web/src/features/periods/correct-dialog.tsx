import type { PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { allowedOf, isMissing, type Reasons, typedReasons } from './gate-reasons.ts'
import { GateRow } from './gate-row.tsx'
import styles from './periods.module.css'
import { usePeriodWrite } from './use-period-write.ts'

/** 更正: a new version, with the reason that the correction notice will give, past the same gates as a closing. */
export function CorrectDialog({ period, onClose }: { period: PeriodDetail; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const [reasons, setReasons] = useState<Reasons>({})
  const { id, version, closing } = period
  const gates = useQuery(orpc.periods.gates.queryOptions({ input: { id } }))
  const open = gates.data?.filter(({ passed }) => !passed) ?? []
  const missing = open.filter((gate) => isMissing(gate, reasons)).length
  const next = (closing?.version ?? 0) + 1
  const correct = usePeriodWrite(
    ({ reason }: { reason: string }) =>
      client.periods.correct({ id, version, reason, allowed: allowedOf(open, reasons) }),
    {
      done: `已更正，第${next}版生效`,
      typed: ({ reason }) => [['更正原因', reason], ...typedReasons(open, reasons)],
      onDone: onClose,
    },
  )
  return (
    <Modal
      open
      title={`更正${period.label}`}
      width={680}
      okText={`定出第${next}版`}
      okButtonProps={{ disabled: !gates.data || missing > 0 }}
      confirmLoading={correct.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>按现有数据重新计算并定稿，以后都以新的一版为准；原来的各版仍保留，差别随时可查。</p>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(draft) => correct.mutate(draft)}>
        <Form.Item name="reason" label="更正原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <section aria-label="更正前的检查">
        <h3 className={styles.dialogHead}>更正前的检查</h3>
        {gates.error ? <ErrorState error={gates.error} onRetry={() => void gates.refetch()} /> : null}
        {gates.isPending && <TextSkeleton lines={7} label="正在逐项检查" />}
        <ul className={styles.gates}>
          {gates.data?.map((gate) => (
            <GateRow
              key={gate.id}
              gate={gate}
              reason={reasons[gate.id] ?? ''}
              onReason={(reason) => setReasons((before) => ({ ...before, [gate.id]: reason }))}
            />
          ))}
        </ul>
        {missing > 0 && <p className={styles.note}>还有 {missing} 项没有说明理由</p>}
      </section>
    </Modal>
  )
}
