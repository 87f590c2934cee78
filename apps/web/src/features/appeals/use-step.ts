import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** One step of an appeal or a request. A stale one shows the row as it stands now and lets the reader decide anew. */
export function useStep<Input, Row>(
  write: (input: Input) => Promise<Row>,
  { done, onDone }: { done: string; onDone?: (row: Row) => void },
) {
  const { message, modal } = App.useApp()
  const refresh = useRefreshAfterWrite()
  return useMutation({
    mutationFn: write,
    onSuccess: async (row) => {
      await refresh()
      void message.success(done)
      onDone?.(row)
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      await refresh()
      if (problem.code === 'CONFLICT') {
        modal.warning({ title: '刚被他人办理', content: '已显示最新情况，请对照后再操作。' })
      } else void message.error(problem.message)
    },
  })
}
