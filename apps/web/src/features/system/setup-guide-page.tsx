import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { PeriodStep } from './period-step.tsx'
import { SchemeStep } from './scheme-step.tsx'
import styles from './setup-guide.module.css'
import { SetupStep } from './setup-step.tsx'
import { UnitsStep } from './units-step.tsx'

/** 初始设置: units, scheme, first period, in this order; then accounts and data. */
export function SetupGuidePage() {
  const state = useQuery(orpc.system.setup.state.queryOptions({ staleTime: 0 }))
  const system = useQuery(orpc.system.info.queryOptions())
  const error = state.error ?? system.error
  if (error) return <ErrorState error={error} onRetry={() => void state.refetch()} />
  if (!state.data || !system.data) return <PageSkeleton label="正在查看还缺哪些设置" />
  const { hasUnits, hasScheme, hasPeriod } = state.data
  const left = [hasUnits, hasScheme, hasPeriod].filter((has) => !has).length
  const { today } = system.data
  return (
    <>
      <PageHeader title="初始设置" scope={left === 0 ? '已全部完成' : `还有 ${left} 步`} />
      <ol className={styles.steps}>
        <SetupStep number={1} title="单位" isDone={hasUnits} isOpen={!hasUnits}>
          <UnitsStep today={today} />
        </SetupStep>
        <SetupStep number={2} title="考核方案" isDone={hasScheme} isOpen={hasUnits && !hasScheme}>
          <SchemeStep today={today} />
        </SetupStep>
        <SetupStep number={3} title="首个考核周期" isDone={hasPeriod} isOpen={hasUnits && hasScheme && !hasPeriod}>
          <PeriodStep today={today} />
        </SetupStep>
      </ol>
      {left === 0 && (
        <Card title="接下来">
          <ul className={styles.next}>
            <li>
              <Link to="/users">为每个单位建立经办人员账号</Link>
            </li>
            <li>
              <Link to="/imports">导入栏目、网站信息、账号、主动公开和政策解读</Link>
            </li>
            <li>
              <Link to="/overview">查看总览</Link>
            </li>
          </ul>
        </Card>
      )}
    </>
  )
}
