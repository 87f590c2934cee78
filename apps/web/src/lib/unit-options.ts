import { useQuery } from '@tanstack/react-query'
import { orpc } from './api-client.ts'

export type UnitOption = { value: string; label: string; words: string }

/** Units for a select field, found by short name, full name, alias or code. */
export function useUnitOptions(): UnitOption[] {
  const { data } = useQuery(orpc.units.list.queryOptions({ input: {}, staleTime: 60_000 }))
  return (data ?? []).map(({ code, name, fullName, aliases, formerNames }) => ({
    value: code,
    label: name,
    words: [name, fullName, code, ...[...aliases, ...formerNames].map((other) => other.name)].join(' '),
  }))
}
