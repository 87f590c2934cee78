import type { Scheme } from '@mingkao/rules'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { fetchImpactBasis } from './fetch-impact-basis.ts'
import { prepareBasis, workOutImpact } from './work-out-impact.ts'

/** The ledgers of a period, fetched once; every change of the draft is worked out on the spot, behind the typing. */
export function useImpact(period: string, draft: Scheme | null) {
  const basis = useQuery({
    queryKey: ['scheme-impact', period],
    queryFn: ({ signal }) => fetchImpactBasis(period, signal),
    enabled: period !== '',
    staleTime: 60_000,
  })
  const prepared = useMemo(() => (basis.data ? prepareBasis(basis.data) : null), [basis.data])
  const deferred = useDeferredValue(draft)
  const impact = useMemo(() => (prepared && deferred ? workOutImpact(prepared, deferred) : null), [prepared, deferred])
  return { basis, impact }
}
