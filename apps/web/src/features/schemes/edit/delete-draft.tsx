import type { SchemeDetail } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Modal } from 'antd'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'

/** 删除草稿: what is published is not touched by it. */
export function DeleteDraft({
  detail,
  revision,
  onClose,
}: {
  detail: SchemeDetail
  revision: number
  onClose: () => void
}) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefreshAfterWrite()
  const remove = useMutation({
    mutationFn: () => client.schemes.remove({ id: detail.id, revision }),
    onSuccess: async () => {
      await navigate({ to: '/schemes' })
      await refresh()
      void message.success(`已删除草稿 v${detail.version}`)
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Modal
      open
      title={`删除草稿 v${detail.version}`}
      okText="删除草稿"
      okButtonProps={{ danger: true }}
      confirmLoading={remove.isPending}
      onCancel={onClose}
      onOk={() => remove.mutate()}
    >
      <p>“{detail.name}”的这份草稿将被删除，已发布的版本不受影响。需要保留的，请先导出方案文件。</p>
    </Modal>
  )
}
