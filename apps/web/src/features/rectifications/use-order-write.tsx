import type { RectificationDetail } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { Overtaken, type Typed } from '../../components/overtaken.tsx'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/**
 * One step on an order. Where somebody else was quicker, the page shows the order as it stands now, and the reader is told by
 * whom. @param typed what the reader wrote for it, which the page may show no more
 */
export function useOrderWrite<Input>(
  write: (input: Input) => Promise<RectificationDetail>,
  { done, onDone, typed }: { done: string; onDone?: () => void; typed?: (input: Input) => Typed },
) {
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const refresh = useRefreshAfterWrite()
  return useMutation({
    mutationFn: write,
    onSuccess: async (order) => {
      queryClient.setQueryData(orpc.rectifications.get.queryKey({ input: { id: order.id } }), order)
      await refresh()
      void message.success(done)
      onDone?.()
    },
    onError: async (error, input) => {
      const problem = apiProblem(error)
      if (problem.code === 'CONFLICT') {
        await refresh()
        const content = <Overtaken words={problem.message} typed={typed?.(input) ?? []} />
        modal.warning({ title: '已有人先办理', content, width: 520 })
      } else void message.error(problem.message)
    },
  })
}
