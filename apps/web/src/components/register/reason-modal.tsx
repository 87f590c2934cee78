import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

type Draft = { reason: string } & Record<string, unknown>

type Props = {
  title: string
  /** What it will do, and to how many rows. */
  okText: string
  isDangerous?: boolean
  intro: ReactNode
  /** Fields besides the reason. */
  children?: ReactNode
  initialValues?: Record<string, unknown>
  write: (draft: Draft) => Promise<unknown>
  done: string
  onClose: () => void
  onDone?: () => void
}

/** A change to rows that are chosen already: what it does, what else it needs, and its reason, which goes into 操作日志. */
export function ReasonModal({ title, okText, isDangerous = false, intro, children, write, done, ...rest }: Props) {
  const { onClose, onDone, initialValues = {} } = rest
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const refresh = useRefreshAfterWrite()
  const save = useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await refresh()
      void message.success(done)
      onClose()
      onDone?.()
    },
    onError: async (error) => {
      await refresh()
      void message.error(apiProblem(error).message)
    },
  })
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okType={isDangerous ? 'default' : 'primary'}
      okButtonProps={{ danger: isDangerous }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{intro}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={initialValues}
        style={{ marginTop: 12 }}
        onFinish={(draft) => save.mutate(draft)}
      >
        {children}
        <Form.Item name="reason" label="原因" rules={reasonRules} extra="写入操作日志和沿革，并告知有关单位。">
          <Input.TextArea rows={2} maxLength={500} autoFocus={children === undefined} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
