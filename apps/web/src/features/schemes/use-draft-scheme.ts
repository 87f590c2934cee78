import type { SchemeDetail } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** A new draft, opened as soon as it is there. */
export function useDraftScheme<Input = void>(make: (input: Input) => Promise<SchemeDetail>) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const refresh = useRefreshAfterWrite()
  return useMutation({
    mutationFn: make,
    onSuccess: async (detail) => {
      const { id, version } = detail
      queryClient.setQueryData(orpc.schemes.get.queryKey({ input: { id } }), detail)
      void message.success(`已新建草稿 v${version}`)
      await navigate({ to: '/schemes/$id', params: { id } })
      await refresh()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
}
