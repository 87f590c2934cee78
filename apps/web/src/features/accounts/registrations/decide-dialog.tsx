import type { RegistrationDetail } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import { RegistrationConflict, staleRegistration, type StaleRegistration } from './registration-conflict.tsx'

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

/** 通过、退回、撤回, with what is said about it. What somebody else has changed since is shown beside what was seen. */
export function DecideDialog({ registration, verb, onClose }: Props) {
  const { id, version: seen } = registration
  const { message } = App.useApp()
  const [form] = Form.useForm<{ words: string }>()
  const [stale, setStale] = useState<(StaleRegistration & { said: string }) | null>(null)
  const refresh = useRefreshAfterWrite()
  const words = WORDS[verb]
  const deciding = useMutation({
    mutationFn: ({ said, version }: { said: string; version: number }) => {
      if (verb === 'approve') return client.registrations.approve({ id, version, opinion: said || null })
      return client.registrations[verb]({ id, version, reason: said })
    },
    onSuccess: async () => {
      await refresh()
      void message.success(words.done)
      onClose()
    },
    onError: (error, { said }) => {
      const problem = apiProblem(error)
      const found = staleRegistration(problem)
      if (found) setStale({ ...found, said })
      else void message.error(problem.message)
    },
  })
  if (stale) {
    const { fields, effectiveOn, duplicateReason, unitOpinion } = registration
    return (
      <RegistrationConflict
        mine={{ ...fields, effectiveOn, duplicateReason, unitOpinion }}
        mineTitle="我看到的"
        stale={stale}
        onKeepMine={() => {
          setStale(null)
          deciding.mutate({ said: stale.said, version: stale.version })
        }}
        onTakeCurrent={() => {
          void refresh()
          onClose()
        }}
      />
    )
  }
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
        onFinish={({ words: said }) => deciding.mutate({ said: said.trim(), version: seen })}
      >
        <Form.Item name="words" label={words.label} rules={verb === 'approve' ? [] : reasonRules}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
