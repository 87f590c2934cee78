import type { Column } from '@mingkao/contract'
import { type QueryClient, keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { orpc } from '../../lib/api-client.ts'
import { isRecord } from '../../lib/is-record.ts'
import { keepSameColumns } from './keep-same-columns.ts'

/** The day the columns are looked at: the address's own, else its period's check time, else now. */
export function useAsOf() {
  const { asOf, period } = useSearch({ from: '/signed-in/columns' })
  if (asOf !== undefined && asOf !== 'today') return { at: `${asOf}T23:59:59+08:00` }
  return period !== undefined && asOf === undefined ? { period } : {}
}

/** Every column as of the day the address names. Only those of today can be edited. */
export function useColumnsList() {
  const input = useAsOf()
  const isNow = Object.keys(input).length === 0
  const list = useQuery({
    ...orpc.columns.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
    structuralSharing: shareColumns,
  })
  return { list, isNow: isNow && !list.isPlaceholderData }
}

/** Rows the API has answered with take the place of the old ones; the list is read anew behind them. */
export function takeChanged(queryClient: QueryClient, changed: readonly Column[]): void {
  const queryKey = orpc.columns.list.queryKey({ input: {} })
  queryClient.setQueryData(queryKey, (list) => {
    if (!list) return list
    const byCode = new Map(changed.map((column) => [column.code, column]))
    const kept = list.columns.map((column) => byCode.get(column.code) ?? column)
    const known = new Set(list.columns.map(({ code }) => code))
    return { ...list, columns: [...kept, ...changed.filter(({ code }) => !known.has(code))] }
  })
}

function shareColumns(before: unknown, next: unknown): unknown {
  return isList(next) ? keepSameColumns(isList(before) ? before : undefined, next) : next
}

function isList(value: unknown): value is { columns: Column[] } {
  return isRecord(value) && Array.isArray(value['columns'])
}
