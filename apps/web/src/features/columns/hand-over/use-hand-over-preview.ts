import type { Column } from '@mingkao/contract'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { orpc } from '../../../lib/api-client.ts'
import { usePeriod } from '../../../lib/current-period.ts'

export type HandOverOrder = { columns: readonly Column[]; unit: string; from: string }

/** What a hand-over would change, asked of the server as soon as unit and day are known; it stores nothing. */
export function useHandOverPreview(order: HandOverOrder | null) {
  const period = usePeriod()
  const input = order ? { ...inputOf(order), ...(period && !period.isLive && { period: period.id }) } : skipToken
  return useQuery({
    ...orpc.columns.previewHandOver.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
}

export function inputOf({ columns, unit, from }: HandOverOrder) {
  return { columns: columns.map(({ code, version }) => ({ code, version })), unit, from }
}
