import { useQuery } from '@tanstack/react-query'
import { orpc } from './api-client.ts'

export type ColumnOption = { value: string; label: string; words: string; isFolder: boolean }

/** Every column of the portal for a select field, as its whole path, found by any part of it or by code. */
export function useColumnOptions(): ColumnOption[] {
  const { data = [] } = useQuery(orpc.columns.choices.queryOptions({ staleTime: 60_000 }))
  return data.map(({ code, path, isFolder, isArchived }) => ({
    value: code,
    label: isArchived ? `${path}（已归档）` : path,
    words: `${path} ${code}`,
    isFolder,
  }))
}
