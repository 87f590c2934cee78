import type { Standing } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../../lib/api-client.ts'
import { trialOfStanding } from './trial-of-standing.ts'
import type { Trial, WhatIfBasis } from './try-out.ts'
import { changesOf, isEmpty } from './what-if-plan.ts'
import type { WhatIfPlan } from './what-if-plan.ts'

interface WhatIf {
  readonly now: Trial
  readonly trial: Trial
  readonly error: Error | null
  readonly retry: () => void
}

/** The rules and the unit's ledger, fetched with the first change; every change of the plan is worked out on the spot. */
export function useWhatIf(standing: Standing, plan: WhatIfPlan): WhatIf {
  const enabled = !isEmpty(plan)
  const input = { code: standing.unit.code, period: standing.period }
  const rules = useQuery({ queryKey: ['rules'], queryFn: () => import('./try-out.ts'), staleTime: Infinity, enabled })
  const basis = useQuery({ ...orpc.assessments.basis.queryOptions({ input }), enabled })
  const now = useMemo(() => trialOfStanding(standing), [standing])
  const trial = useMemo(() => {
    const engine = rules.data
    // The contract leaves the ledger untyped: its shape is the rules' own, and the API builds it with their types.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const facts = basis.data as WhatIfBasis | undefined
    return engine && facts && !isEmpty(plan) ? engine.tryOut(facts, changesOf(plan)) : now
  }, [rules.data, basis.data, plan, now])
  return {
    now,
    trial,
    error: rules.error ?? basis.error,
    retry: () => {
      if (rules.error) void rules.refetch()
      if (basis.error) void basis.refetch()
    },
  }
}
