import type { Workbench } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatDay, shanghaiTime } from '../../lib/formats.ts'
import { FigureStrip } from './figure-strip.tsx'
import { OwnersCard } from './owners-card.tsx'
import { AppealsCard, OrdersCard, InterviewsCard } from './follow-up-cards.tsx'
import { SiteStrip } from './site-strip.tsx'
import { AccountsCard, GapsCard, ImportsCard, UndeliveredCard, VetoesCard } from './to-do-cards.tsx'
import styles from './workbench.module.css'

/** 工作台: what needs the office today, as of now. Every number opens its rows. */
export function WorkbenchPage() {
  const workbench = useQuery({ ...orpc.workbench.show.queryOptions(), refetchOnMount: 'always' })
  return (
    <>
      <PageHeader title="工作台" scope={workbench.data && scopeOf(workbench.data)} />
      {workbench.isPending && <PageSkeleton label="正在载入工作台" />}
      {workbench.error && <ErrorState error={workbench.error} onRetry={() => void workbench.refetch()} />}
      {workbench.data && <Body workbench={workbench.data} />}
    </>
  )
}

function Body({ workbench }: { workbench: Workbench }) {
  if (workbench.period === null && workbench.imports.length + workbench.vetoes.length === 0) {
    return (
      <EmptyState
        title="还没有正在进行的考核周期"
        hint="建立周期、发布方案以后，这里列出今天要办的事。"
        action={<Link to="/setup/guide">去初始设置</Link>}
      />
    )
  }
  return (
    <div className={styles.page}>
      {workbench.site.length > 0 && <SiteStrip workbench={workbench} />}
      <FigureStrip workbench={workbench} />
      <div className={styles.columns}>
        <OwnersCard workbench={workbench} />
        <div className={styles.side}>
          <AppealsCard workbench={workbench} />
          <OrdersCard workbench={workbench} />
          <InterviewsCard workbench={workbench} />
          <VetoesCard workbench={workbench} />
          <UndeliveredCard workbench={workbench} />
          <ImportsCard workbench={workbench} />
          <AccountsCard workbench={workbench} />
          <GapsCard workbench={workbench} />
        </div>
      </div>
    </div>
  )
}

function scopeOf({ asOf }: Workbench): string {
  const { day, time } = shanghaiTime(asOf)
  return `${formatDay(day)} ${time} 的情况`
}
