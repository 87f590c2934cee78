import type { AppealWindow } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../lib/api-client.ts'
import { usePeriod } from '../../../lib/current-period.ts'

/** 申诉期 of the page's period, and what the unit has appealed against already. */
export function useAppealWindow(code: string): AppealWindow | undefined {
  const period = usePeriod()
  const { data } = useQuery({
    ...orpc.appeals.window.queryOptions({ input: { code, period: period?.id ?? '' } }),
    enabled: period !== null,
  })
  return data
}
