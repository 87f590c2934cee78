import type { PeriodDetail } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** One step of a period. A stale one shows the period as it stands now and lets the reader decide anew. */
export function usePeriodWrite<Input>(
  write: (input: Input) => Promise<PeriodDetail>,
  { done, onDone }: { done: string; onDone?: (period: PeriodDetail) => void },
) {
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const refresh = useRefreshAfterWrite()
  return useMutation({
    mutationFn: write,
    onSuccess: async (period) => {
      queryClient.setQueryData(orpc.periods.get.queryKey({ input: { id: period.id } }), period)
      await refresh()
      void message.success(done)
      onDone?.(period)
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      if (problem.code === 'CONFLICT') {
        await refresh()
        modal.warning({ title: problem.message, content: '已显示最新情况，请对照后再操作。' })
      } else void message.error(problem.message)
    },
  })
}
