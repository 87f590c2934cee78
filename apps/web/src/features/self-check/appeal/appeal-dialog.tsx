import type { AppealWindow, AttachmentRef, Finding } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { AttachmentsItem } from '../../../components/attachments/attachments-item.tsx'
import { useGuardedClose } from '../../../components/use-guarded-close.tsx'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { formatSigned } from '../../../lib/formats.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import styles from './appeal.module.css'

type Draft = { reason: string; attachments?: AttachmentRef[] }
type Props = { finding: Finding; window: AppealWindow; onClose: () => void }

/** 提出申诉 against one finding: what it is, until when, why, and the proof. */
export function AppealDialog({ finding, window, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const close = useGuardedClose(form, onClose)
  const refresh = useRefreshAfterWrite()
  const file = useMutation({
    mutationFn: ({ reason, attachments = [] }: Draft) =>
      client.appeals.file({
        period: window.period,
        finding: finding.id,
        reason,
        attachments: attachments.map(({ id }) => id),
      }),
    onSuccess: async () => {
      await refresh()
      void message.success('已提出申诉，等待区政府办裁定')
      onClose()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Modal
      open
      title="提出申诉"
      okText="提出申诉"
      confirmLoading={file.isPending}
      onCancel={close}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p className={styles.finding}>
        {finding.sentence}（计入总分 {formatSigned(finding.weighed)}）
      </p>
      <p className={styles.note}>{window.message}由不是登记这一条的管理员裁定，结果会在提醒里告知。</p>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(draft) => file.mutate(draft)}>
        <Form.Item
          name="reason"
          label="申诉理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明申诉理由（至少两个字）' }]}
        >
          <Input.TextArea rows={4} maxLength={2000} showCount placeholder="哪里与事实不符，有什么可以证明" autoFocus />
        </Form.Item>
        <AttachmentsItem label="证明材料（附件）" />
      </Form>
    </Modal>
  )
}
