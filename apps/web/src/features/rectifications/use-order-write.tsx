import type { RectificationDetail } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** One step on an order. A stale one shows the order as it stands now and lets the reader decide anew. */
export function useOrderWrite<Input>(
  write: (input: Input) => Promise<RectificationDetail>,
  { done, onDone }: { done: string; onDone?: () => void },
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
    onError: async (error) => {
      const problem = apiProblem(error)
      if (problem.code === 'CONFLICT') {
        await refresh()
        modal.warning({ title: '这件整改通知刚被他人办理', content: '已显示最新情况，请对照后再操作。' })
      } else void message.error(problem.message)
    },
  })
}
