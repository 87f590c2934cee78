import type { CircularDraft } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'

/** 删除草稿, with a reason. */
export function DiscardButton({ draft: { id, version } }: { draft: CircularDraft }) {
  const [isAsking, setAsking] = useState(false)
  const [form] = Form.useForm<{ reason: string }>()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const discard = useMutation({
    mutationFn: ({ reason }: { reason: string }) => client.circulars.discard({ id, version, reason }),
    onSuccess: async () => {
      await navigate({ to: '/circulars', ignoreBlocker: true })
      await queryClient.invalidateQueries({ queryKey: orpc.circulars.list.key() })
      void message.success('草稿已删除')
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <>
      <Button onClick={() => setAsking(true)}>删除草稿</Button>
      {isAsking && (
        <Modal
          open
          title="删除草稿"
          okText="删除"
          okButtonProps={{ danger: true }}
          confirmLoading={discard.isPending}
          onCancel={() => setAsking(false)}
          onOk={() => form.submit()}
        >
          <Form form={form} layout="vertical" onFinish={(input) => discard.mutate(input)}>
            <Form.Item name="reason" label="原因" rules={reasonRules}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  )
}
