import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** One write to lists, rounds or sheets: what it was refused for is said, and what changed meanwhile is shown. */
export function useChecklistWrite<Input, Output>(
  write: (input: Input) => Promise<Output>,
  { done, onDone }: { done: string | ((output: Output) => string); onDone?: (output: Output) => void },
) {
  const { message, modal } = App.useApp()
  const refresh = useRefreshAfterWrite()
  return useMutation({
    mutationFn: write,
    onSuccess: async (output) => {
      await refresh()
      void message.success(typeof done === 'string' ? done : done(output))
      onDone?.(output)
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      if (problem.code === 'CONFLICT') {
        await refresh()
        modal.warning({ title: '内容刚被他人改过', content: `${problem.message}已显示最新内容。` })
      } else void message.error(problem.message)
    },
  })
}
