import type { Publication } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { apiProblem } from '../../lib/api-problem.ts'
import { orpc } from '../../lib/api-client.ts'
import { formatMonth } from '../../lib/formats.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

type Props = { publication: Publication; onClose: () => void }

/** 撤下 or 恢复, with the reason that goes into 操作日志; says beforehand what it does to the count. */
export function WithdrawDialog({ publication, onClose }: Props) {
  const isWithdrawn = publication.withdrawnAt !== null
  const verb = isWithdrawn ? '恢复' : '撤下'
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const route = isWithdrawn ? orpc.publications.restore : orpc.publications.withdraw
  const write = useMutation(
    route.mutationOptions({
      onSuccess: async () => {
        await refresh()
        void message.success(`已${verb}1 条`)
        onClose()
      },
      onError: async (error) => {
        await refresh()
        void message.error(apiProblem(error).message)
      },
    }),
  )
  const month = formatMonth(publication.publishedOn.slice(0, 7))
  return (
    <Modal
      open
      title={`${verb}这条信息`}
      okText={`${verb} 1 条`}
      okType={isWithdrawn ? 'primary' : 'default'}
      okButtonProps={{ danger: !isWithdrawn }}
      confirmLoading={write.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>
        《{publication.title}》{isWithdrawn ? '恢复后重新计入' : '撤下后不再计入'}
        {publication.unit.name}
        {month}的发布条数{isWithdrawn ? '。' : '，之后可以恢复。'}
      </p>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        onFinish={({ reason }) => write.mutate({ id: publication.id, version: publication.version, reason })}
      >
        <Form.Item name="reason" label={`${verb}原因`} rules={reasonRules}>
          <Input.TextArea rows={3} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
