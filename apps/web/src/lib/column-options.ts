import { useQuery } from '@tanstack/react-query'
import { orpc } from './api-client.ts'

export type ColumnOption = { value: string; label: string; words: string; isFolder: boolean }

/** Columns for a select field, as their whole path, found by any part of it or by code. */
export function useColumnOptions(): ColumnOption[] {
  const { data } = useQuery(orpc.columns.list.queryOptions({ input: {}, staleTime: 60_000 }))
  return (data?.columns ?? []).map(({ code, path, state }) => ({
    value: code,
    label: path,
    words: `${path} ${code}`,
    isFolder: state === 'folder',
  }))
}
