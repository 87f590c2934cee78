import { PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Period } from '@mingkao/contract'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { LapsedNote } from '../../components/lapsed-note.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { usePeriod, usePeriods } from '../../lib/current-period.ts'
import { areResultsFrozen } from '../../lib/period-stages.ts'
import { ExemptionsNote } from './appeal/exemptions-note.tsx'
import { WaitingCard } from './appeal/waiting-card.tsx'
import { FindingsCard } from './findings/findings-card.tsx'
import { FrozenQuartersNote } from './frozen-quarters-note.tsx'
import { MonthBars } from './month-bars.tsx'
import { LadderCard } from './follow-up/ladder-card.tsx'
import { OrdersCard } from './follow-up/orders-card.tsx'
import { AccountsCard } from './registers/accounts-card.tsx'
import { ColumnsCard } from './registers/columns-card.tsx'
import { InterpretationsCard } from './registers/interpretations-card.tsx'
import styles from './self-check.module.css'
import { SummaryStrip } from './summary/summary-strip.tsx'
import { WhatIfCard } from './what-if/what-if-card.tsx'

interface SelfCheckProps {
  code: string
  /** The signed-in user's own unit: 自查; otherwise the same page, read-only. */
  isOwn: boolean
}

export function SelfCheck({ code, isOwn }: SelfCheckProps) {
  const period = usePeriod()
  if (!period)
    return <EmptyState title="尚未建立考核周期" hint="区政府办管理员完成初始设置后，这里显示得分和每一分的依据。" />
  return <StandingInPeriod code={code} isOwn={isOwn} period={period} />
}

function StandingInPeriod({ code, isOwn, period }: SelfCheckProps & { period: Period }) {
  const { role } = useMe()
  const periods = usePeriods()
  const {
    data: standing,
    error,
    refetch,
  } = useQuery({
    ...orpc.assessments.standing.queryOptions({ input: { code, period: period.id } }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!standing) return <PageSkeleton label="正在计算得分" />
  // The standing may still be the last page's while this one's is on its way.
  const { stage } = periods.find(({ id }) => id === standing.period) ?? period
  const isFrozen = areResultsFrozen({ stage })
  return (
    <>
      <PageHeader
        title={standing.unit.name}
        scope={`${standing.unit.group} · ${standing.label}${isOwn ? '自查' : ''}`}
        actions={
          <Button className={styles.print ?? ''} icon={<PrinterOutlined />} onClick={() => window.print()}>
            打印
          </Button>
        }
      />
      <LapsedNote scheme={standing.scheme} />
      <SummaryStrip standing={standing} />
      <FrozenQuartersNote quarters={standing.frozenQuarters} />
      <ExemptionsNote exemptions={standing.exemptions} />
      {isOwn && <OrdersCard code={code} />}
      {isOwn && <WaitingCard code={code} />}
      <div className={styles.grid}>
        <FindingsCard key={`${code} ${standing.period} findings`} standing={standing} isFrozen={isFrozen} />
        <WhatIfCard key={`${code} ${standing.period}`} standing={standing} isFrozen={isFrozen} />
        <MonthBars standing={standing} />
        <AccountsCard code={code} period={standing.period} standing={standing} />
        <ColumnsCard code={code} period={standing.period} />
        <InterpretationsCard code={code} period={standing.period} />
        {role === 'office' && <LadderCard code={code} />}
      </div>
    </>
  )
}
