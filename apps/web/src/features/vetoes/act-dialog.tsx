import type { VetoFinding } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { subjectOf } from './veto-labels.tsx'

/** What is done to a finding with a reason. */
export type FindingAct = 'confirmed' | 'dismissed' | 'withdraw' | 'reopen'

const titles: Record<FindingAct, string> = {
  confirmed: '确认单项否决',
  dismissed: '排除这一项',
  withdraw: '撤回登记',
  reopen: '提请复核',
}

type Props = { finding: VetoFinding; act: FindingAct; onClose: () => void }

/** 确认、排除、撤回、提请复核: says beforehand what it does to the score. */
export function ActDialog({ finding, act, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const write = useMutation({
    mutationFn: ({ reason }: { reason: string }) => request(finding, act, reason),
    onSuccess: async () => {
      await refresh()
      void message.success(`已${titles[act]}`)
      onClose()
    },
    onError: async (error) => {
      await refresh()
      void message.error(apiProblem(error).message)
    },
  })
  return (
    <Modal
      open
      title={titles[act]}
      okText={titles[act]}
      okButtonProps={{ danger: act === 'confirmed' }}
      confirmLoading={write.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{effectOf(finding, act)}</p>
      <Form form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={(draft) => write.mutate(draft)}>
        <Form.Item name="reason" label="理由" rules={reasonRules} extra="写入这一项的沿革，有关单位看得到。">
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function request({ id, version }: VetoFinding, act: FindingAct, reason: string) {
  switch (act) {
    case 'withdraw':
      return client.vetoes.withdraw({ id, version, reason })
    case 'reopen':
      return client.vetoes.reopen({ id, version, reason })
    case 'confirmed':
    case 'dismissed':
      return client.vetoes.decide({ id, version, decision: act, reason })
  }
}

function effectOf(finding: VetoFinding, act: FindingAct): string {
  const subject = `${subjectOf(finding)}“${finding.conditionLabel}”`
  const effect = finding.account ? '该账号不合格，本单位政务新媒体一项不得分' : '该单位不合格，不显示得分，不参加排名'
  switch (act) {
    case 'confirmed':
      return `${subject}：确认后${effect}，立即体现在自查和排名中。`
    case 'dismissed':
      return `${subject}：排除后不计入考核，这一项和理由仍然保留。`
    case 'withdraw':
      return `${subject}：撤回后不再等待核实，可以重新登记。`
    case 'reopen':
      return `${subject}：提请复核后恢复为待核实，由登记人以外的管理员重新确认或排除，在此之前不计入考核。`
  }
}
