import { useQuery } from '@tanstack/react-query'
import type { Standing } from '@mingkao/contract'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { isEmpty, EMPTY_PLAN } from './what-if-plan.ts'
import { PlannedChanges } from './planned-changes.tsx'
import { useWhatIf } from './use-what-if.ts'
import styles from './what-if.module.css'
import { WhatIfInputs } from './what-if-inputs.tsx'
import { WhatIfOutcome } from './what-if-outcome.tsx'
import { WhatIfTable } from './what-if-table.tsx'

interface WhatIfCardProps {
  standing: Standing
  /** 已定稿: nothing that is done now would move the results. */
  isFrozen: boolean
}

/** 试算, where there is still something to try out; else one sentence why not. */
export function WhatIfCard({ standing, isFrozen }: WhatIfCardProps) {
  if (!isFrozen) return <OpenWhatIfCard standing={standing} />
  return (
    <Card title="试算" flush>
      <p className={styles.frozen}>本期已定稿，结果已冻结，不再试算；确有错误的，由区政府办更正。</p>
    </Card>
  )
}

/** Nothing is changed; the new score and place stand at once, worked out in the browser by the same rules. */
function OpenWhatIfCard({ standing }: { standing: Standing }) {
  const { unit, period } = standing
  const [plan, setPlan] = useState(EMPTY_PLAN)
  const { now, trial, error, retry } = useWhatIf(standing, plan)
  const columns = useQuery(orpc.columns.list.queryOptions({ input: { unit: unit.code, period } }))
  const own = (columns.data?.columns ?? []).filter(({ lead, state }) => lead?.code === unit.code && state !== 'folder')
  return (
    <Card
      title="试算"
      note="只算不改，当场出结果"
      extra={
        <button type="button" className={styles.clear} disabled={isEmpty(plan)} onClick={() => setPlan(EMPTY_PLAN)}>
          清零
        </button>
      }
      flush
    >
      {error && <ErrorState error={error} onRetry={retry} />}
      {!error && (
        <>
          <WhatIfOutcome standing={standing} now={now} trial={trial} />
          <WhatIfInputs standing={standing} plan={plan} columns={own} onChange={setPlan} />
          <PlannedChanges
            plan={plan}
            columnName={(code) => own.find((column) => column.code === code)?.path ?? code}
            onChange={setPlan}
          />
          <WhatIfTable now={now} trial={trial} />
          <p className={styles.footnote}>补报限当期已发布但未采集的信息；倒填发布日期，一票否决。</p>
        </>
      )}
    </Card>
  )
}
