import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../../lib/api-client.ts'
import type { Trial, WhatIfBasis } from './try-out.ts'
import { changesOf, EMPTY_PLAN } from './what-if-plan.ts'
import type { WhatIfPlan } from './what-if-plan.ts'

interface WhatIf {
  readonly now: Trial | null
  readonly trial: Trial | null
  readonly error: Error | null
  readonly retry: () => void
}

/** The rules and the unit's ledger, fetched once; every change of the plan is worked out on the spot. */
export function useWhatIf(code: string, period: string, plan: WhatIfPlan): WhatIf {
  const rules = useQuery({ queryKey: ['rules'], queryFn: () => import('./try-out.ts'), staleTime: Infinity })
  const basis = useQuery(orpc.assessments.basis.queryOptions({ input: { code, period } }))
  const tryOut = useMemo(() => {
    const engine = rules.data
    // The contract leaves the ledger untyped: its shape is the rules' own, and the API builds it with their types.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const facts = basis.data as WhatIfBasis | undefined
    return engine && facts ? (tried: WhatIfPlan) => engine.tryOut(facts, changesOf(tried)) : null
  }, [rules.data, basis.data])
  const now = useMemo(() => tryOut?.(EMPTY_PLAN) ?? null, [tryOut])
  const trial = useMemo(() => tryOut?.(plan) ?? null, [tryOut, plan])
  const error = rules.error ?? basis.error
  return {
    now,
    trial,
    error,
    retry: () => {
      if (rules.error) void rules.refetch()
      if (basis.error) void basis.refetch()
    },
  }
}
