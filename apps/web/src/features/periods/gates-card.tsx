import type { Gate, PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { allowedOf, isMissing, type Reasons, typedReasons } from './gate-reasons.ts'
import { GateRow } from './gate-row.tsx'
import styles from './periods.module.css'
import { usePeriodWrite } from './use-period-write.ts'

/** 定稿前的检查: what passed, what did not with its rows, and the reasons for which it is let pass. */
export function GatesCard({ period }: { period: PeriodDetail }) {
  const gates = useQuery(orpc.periods.gates.queryOptions({ input: { id: period.id } }))
  const [reasons, setReasons] = useState<Reasons>({})
  const open = gates.data?.filter(({ passed }) => !passed) ?? []
  const missing = open.filter((gate) => isMissing(gate, reasons))
  return (
    <Card
      title="定稿前的检查"
      note={gates.data && noteOf(gates.data)}
      extra={gates.data && <CloseButton period={period} open={open} missing={missing.length} reasons={reasons} />}
      flush
    >
      {gates.error ? <ErrorState error={gates.error} onRetry={() => void gates.refetch()} /> : null}
      {gates.isPending && <TextSkeleton lines={7} label="正在逐项检查" />}
      {gates.data && (
        <ul className={styles.gates}>
          {gates.data.map((gate) => (
            <GateRow
              key={gate.id}
              gate={gate}
              reason={reasons[gate.id] ?? ''}
              onReason={(reason) => setReasons((before) => ({ ...before, [gate.id]: reason }))}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

function noteOf(gates: readonly Gate[]): string {
  const open = gates.filter(({ passed }) => !passed).length
  return open === 0 ? `${gates.length} 项都通过` : `${gates.length} 项中有 ${open} 项要处理或说明理由`
}

type CloseButtonProps = {
  period: PeriodDetail
  open: readonly Gate[]
  missing: number
  reasons: Reasons
}

function CloseButton({ period, open, missing, reasons }: CloseButtonProps) {
  const { modal } = App.useApp()
  const { id, version, label } = period
  const close = usePeriodWrite(() => client.periods.close({ id, version, allowed: allowedOf(open, reasons) }), {
    done: `${label}已定稿`,
    typed: () => typedReasons(open, reasons),
  })
  const ask = () =>
    modal.confirm({
      title: `${label}定稿？`,
      content: `定稿以后结果不再变动，要改只能出更正。${open.length > 0 ? `说明理由后放行 ${open.length} 项，理由和您的姓名留在定稿里。` : ''}`,
      okText: '定稿',
      onOk: () => close.mutateAsync(undefined).catch(() => undefined),
    })
  return (
    <span className={styles.close}>
      {missing > 0 && <span className={styles.note}>还有 {missing} 项没有说明理由</span>}
      <Button type="primary" disabled={missing > 0} loading={close.isPending} onClick={ask}>
        定稿
      </Button>
    </span>
  )
}
