import type { RegistrationDetail } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'

export type Verb = 'approve' | 'reject' | 'withdraw'

const WORDS: Record<Verb, { title: string; ok: string; done: string; label: string; intro: string }> = {
  approve: {
    title: '备案通过',
    ok: '通过',
    done: '已通过',
    label: '意见',
    intro: '通过后写入登记簿，并告知报送单位。',
  },
  reject: { title: '退回备案', ok: '退回', done: '已退回', label: '退回原因', intro: '单位修改后可再次提交。' },
  withdraw: { title: '撤回备案', ok: '撤回', done: '已撤回', label: '撤回原因', intro: '撤回后这件备案不再办理。' },
}

type Props = { registration: RegistrationDetail; verb: Verb; onClose: () => void }

/** 通过、退回、撤回, with what is said about it. Somebody else's change is told and read anew. */
export function DecideDialog({ registration: { id, version }, verb, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ words: string }>()
  const refresh = useRefreshAfterWrite()
  const words = WORDS[verb]
  const deciding = useMutation({
    mutationFn: (said: string) => {
      if (verb === 'approve') return client.registrations.approve({ id, version, opinion: said || null })
      return client.registrations[verb]({ id, version, reason: said })
    },
    onSuccess: async () => {
      await refresh()
      void message.success(words.done)
      onClose()
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      void message.error(problem.message)
      if (problem.code !== 'CONFLICT') return
      await refresh()
      onClose()
    },
  })
  return (
    <Modal
      open
      title={words.title}
      okText={words.ok}
      confirmLoading={deciding.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{words.intro}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ words: verb === 'approve' ? '同意' : '' }}
        onFinish={({ words: said }) => deciding.mutate(said.trim())}
      >
        <Form.Item name="words" label={words.label} rules={verb === 'approve' ? [] : reasonRules}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
