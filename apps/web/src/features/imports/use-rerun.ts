import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'

/** The stored file once more, with another mapping, corrections, or for good; opens the import that comes of it. */
export function useRerun() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  return useMutation(
    orpc.imports.rerun.mutationOptions({
      onSuccess: (next) => {
        queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id: next.id } }), next)
        void navigate({ to: '/imports/$id', params: { id: next.id } })
      },
      onError: (error) => void message.error(apiProblem(error).message),
    }),
  )
}
