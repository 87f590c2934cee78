import type { SchemeDetail } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { apiProblem } from '../../lib/api-problem.ts'
import { useKeepScheme } from './use-keep-scheme.ts'

/** A new draft, opened as soon as it is there. */
export function useDraftScheme<Input = void>(make: (input: Input) => Promise<SchemeDetail>) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const keep = useKeepScheme()
  return useMutation({
    mutationFn: make,
    onSuccess: (detail) => {
      void message.success(`已新建草稿 v${detail.version}`)
      void keep(detail)
      return navigate({ to: '/schemes/$id', params: { id: detail.id } })
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
}
