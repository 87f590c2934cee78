import type { Period } from '@mingkao/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { orpc } from './api-client.ts'

export const periodsQuery = orpc.assessments.periods.queryOptions({ staleTime: 60_000 })

export function usePeriods(): readonly Period[] {
  return useSuspenseQuery(periodsQuery).data
}

/** The period the address names, else the one to open first. */
function choosePeriod(periods: readonly Period[], id: string | undefined): Period | null {
  return periods.find((period) => period.id === id) ?? periods.find((period) => period.isCurrent) ?? periods[0] ?? null
}

/** 考核周期 of the page: `?period=2021Q3` or the current one; null where none has been set up yet. */
export function usePeriod(): Period | null {
  const { period } = useSearch({ strict: false })
  return choosePeriod(usePeriods(), period)
}
