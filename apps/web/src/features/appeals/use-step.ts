import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { createElement } from 'react'
import { Overtaken, type Typed } from '../../components/overtaken.tsx'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/**
 * One step of an appeal or a request. Where somebody else was quicker, the page shows the row as it stands now, and the
 * reader is told by whom. @param typed what the reader wrote for it, which the page may show no more
 */
export function useStep<Input, Row>(
  write: (input: Input) => Promise<Row>,
  { done, onDone, typed }: { done: string; onDone?: (row: Row) => void; typed?: (input: Input) => Typed },
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
    onError: async (error, input) => {
      const problem = apiProblem(error)
      await refresh()
      if (problem.code === 'CONFLICT') {
        const content = createElement(Overtaken, { words: problem.message, typed: typed?.(input) ?? [] })
        modal.warning({ title: '已有人先办理', content, width: 520 })
      } else void message.error(problem.message)
    },
  })
}
