import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GridChoice } from '../../components/edit-grid/grid-column.ts'
import { orpc } from '../../lib/api-client.ts'
import { byCategory } from './column-fields.ts'
import type { GridChoices } from './grid-columns.tsx'

const usualLimits = ['7天', '14天', '1个月', '3个月', '6个月', '12个月', '20个工作日', '每年1月31日前']

/** What the table's editors offer. Anything else may be typed as well where the words make sense. */
export function useGridChoices(today: string | undefined): GridChoices {
  const units = useQuery(orpc.units.list.queryOptions({ input: {}, staleTime: 60_000 })).data
  const categories = useQuery(orpc.columns.categories.queryOptions({ staleTime: 60_000 })).data
  return useMemo(
    () => ({
      units: (units ?? []).map(({ code, name, fullName, aliases }) => ({
        label: name,
        detail: fullName === name ? code : fullName,
        words: [name, fullName, code, ...aliases].join(' '),
      })),
      categories: (categories ?? []).map(({ name, limitLabel }) => plain(name, limitLabel ?? undefined)),
      limits: [plain(byCategory), ...usualLimits.map((limit) => plain(limit))],
      days: today === undefined ? [] : usualDays(today),
    }),
    [units, categories, today],
  )
}

function plain(label: string, detail?: string): GridChoice {
  return { label, detail, words: label }
}

/** Days on which columns usually change hands. */
function usualDays(today: string): GridChoice[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const first = (months: number) => new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  const toQuarter = 3 - ((month - 1) % 3)
  const days = [
    [today, '今天'],
    [first(1), '下月第一天'],
    [first(toQuarter), '下季度第一天'],
    [first(toQuarter - 3), '本季度第一天'],
    [`${year}-01-01`, '今年第一天'],
  ] as const
  return [...new Map(days.map(([label, detail]) => [label, plain(label, detail)])).values()]
}
