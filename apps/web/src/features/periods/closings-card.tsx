import type { Closing, PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMoment } from '../../lib/formats.ts'
import { DifferenceList } from './difference-list.tsx'
import styles from './periods.module.css'

/** 历次定稿: who, when, by which scheme, what was let pass, and what each correction changed. */
export function ClosingsCard({ period }: { period: PeriodDetail }) {
  return (
    <Card title="历次定稿" note={`共 ${period.closings.length} 版`} flush>
      <ol className={styles.closings}>
        {period.closings.map((closing) => (
          <ClosingItem key={closing.id} id={period.id} closing={closing} />
        ))}
      </ol>
    </Card>
  )
}

function ClosingItem({ id, closing }: { id: string; closing: Closing }) {
  const { version, closedAt, closedBy, reason, hash, scheme, gates } = closing
  const isStaff = useMe().role === 'staff'
  const [isShown, setShown] = useState(false)
  const allowed = gates.filter(({ allowedBy }) => allowedBy !== null)
  return (
    <li className={styles.closing}>
      <div className={styles.gateHead}>
        <strong>
          第{version}版{version > 1 && '（更正）'}
        </strong>
        <span>
          {closedBy}，{formatMoment(closedAt)}
        </span>
        {version > 1 && !isStaff && (
          <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            与第{version - 1}版的差别
          </Button>
        )}
      </div>
      <dl className={styles.facts}>
        <dt>考核方案</dt>
        <dd>
          {scheme.name}（第{scheme.version}版）
        </dd>
        {reason !== null && <dt>更正原因</dt>}
        {reason !== null && <dd>{reason}</dd>}
        <dt>校验值</dt>
        <dd className={styles.hash}>{hash}</dd>
        {allowed.map((gate) => (
          <Allowed key={gate.id} label={gate.label} by={gate.allowedBy ?? ''} reason={gate.reason ?? ''} />
        ))}
      </dl>
      {isShown && <Difference id={id} version={version} />}
    </li>
  )
}

function Allowed({ label, by, reason }: { label: string; by: string; reason: string }) {
  return (
    <>
      <dt>放行</dt>
      <dd>
        {label}：{reason}（{by}）
      </dd>
    </>
  )
}

function Difference({ id, version }: { id: string; version: number }) {
  const query = useQuery(orpc.periods.difference.queryOptions({ input: { id, closing: version } }))
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={4} label="正在对照两版" />
  return <DifferenceList difference={query.data} caption={`第${version - 1}版与第${version}版的差别`} />
}
