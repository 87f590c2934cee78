import type { AccountPost } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

export type PostAct = { kind: 'create'; code: string } | { kind: 'correct' | 'withdraw' | 'restore'; post: AccountPost }

type Draft = { postedOn: string; title: string; url?: string | null; reason: string }

const TITLES = {
  create: '补录一条发布记录',
  correct: '更正发布记录',
  withdraw: '撤下发布记录',
  restore: '恢复发布记录',
} as const

/** 补录、更正、撤下、恢复 of one post. */
export function PostDialog({ act, onClose }: { act: PostAct; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const refresh = useRefreshAfterWrite()
  const saving = useMutation({
    mutationFn: (draft: Draft) => send(act, draft),
    onSuccess: async () => {
      await refresh()
      void message.success('已保存')
      onClose()
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      void message.error(problem.message)
      if (problem.code === 'CONFLICT') await refresh()
    },
  })
  const isFilling = act.kind === 'create' || act.kind === 'correct'
  const { postedOn, title, url } = act.kind === 'correct' ? act.post : { postedOn: undefined, title: '', url: null }
  return (
    <Modal
      open
      title={TITLES[act.kind]}
      okText="保存"
      confirmLoading={saving.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {!isFilling && (
        <p>
          {act.post.postedOn} {act.post.title}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ postedOn, title, url }}
        onFinish={(draft) => saving.mutate(draft)}
      >
        {isFilling && (
          <>
            <Form.Item name="postedOn" label="发布日期" rules={[{ required: true, message: '请选择发布日期' }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请填写标题' }]}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="url" label="网址">
              <Input placeholder="https://" maxLength={2000} />
            </Form.Item>
          </>
        )}
        {act.kind !== 'create' && (
          <Form.Item name="reason" label="原因" rules={reasonRules}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function send(act: PostAct, { postedOn, title, url, reason }: Draft): Promise<AccountPost> {
  const address = url?.trim()
  const fields = { postedOn, title, url: address ? address : null }
  if (act.kind === 'create') return client.accounts.createPost({ code: act.code, ...fields })
  const { id, version } = act.post
  if (act.kind === 'correct') return client.accounts.correctPost({ id, version, ...fields, reason })
  return act.kind === 'withdraw'
    ? client.accounts.withdrawPost({ id, version, reason })
    : client.accounts.restorePost({ id, version, reason })
}
