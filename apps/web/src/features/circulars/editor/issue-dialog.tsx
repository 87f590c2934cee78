import type { CircularDraft } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form, Input, Modal } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import { Overtaken } from '../../../components/overtaken.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'

type Draft = { documentNumber: string; issuedOn: string; acceptsDeviations?: boolean }
type Props = { draft: CircularDraft; today: string; deviations: number; onClose: () => void }

const NUMBER = /^\p{Script=Han}{1,12}〔\d{4}〕[1-9]\d{0,4}号$/u

/** 印发: number and date by hand; after it nothing of the circular changes any more. */
export function IssueDialog({ draft, today, deviations, onClose }: Props) {
  const [form] = Form.useForm<Draft>()
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const refresh = useRefreshAfterWrite()
  const { id, version, factsHash, issuance, facts } = draft
  const issue = useMutation({
    mutationFn: (input: Draft) => client.circulars.issue({ id, version, factsHash, ...input }),
    onSuccess: async () => {
      void message.success(`已印发，已告知 ${facts.units.length} 家单位`)
      onClose()
      await refresh()
    },
    onError: async (error, { documentNumber, issuedOn }) => {
      const { code, message: text, fields } = apiProblem(error)
      if (code === 'CONFLICT') {
        await queryClient.invalidateQueries({ queryKey: orpc.circulars.key() })
        const typed = [['文号', documentNumber] as const, ['印发日期', issuedOn] as const]
        modal.warning({ title: '已有人先办理', content: <Overtaken words={text} typed={typed} />, width: 520 })
        onClose()
      } else {
        form.setFields(fields.filter(isOfForm).map(({ path, message: words }) => ({ name: path, errors: [words] })))
        void message.error(text)
      }
    },
  })
  return (
    <Modal
      open
      title="印发通报"
      okText="印发"
      confirmLoading={issue.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>印发后正文、数据和附件不再改动，{facts.units.length} 家单位会收到提醒，经办人员阅读后确认已阅。</p>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        initialValues={{ documentNumber: issuance.documentNumber ?? '', issuedOn: issuance.issuedOn ?? today }}
        onFinish={(input) => issue.mutate(input)}
      >
        <Form.Item
          name="documentNumber"
          label="文号"
          extra="如：仓政办〔2021〕35号，用六角括号"
          rules={[
            { required: true, message: '请填写文号' },
            { pattern: NUMBER, message: '文号应写作“仓政办〔2021〕35号”' },
          ]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="issuedOn" label="印发日期" rules={[{ required: true, message: '请选择印发日期' }]}>
          <DayInput latest={today} />
        </Form.Item>
        {deviations > 0 && (
          <Form.Item name="acceptsDeviations" valuePropName="checked">
            <Checkbox>版式核对有 {deviations} 处不合，仍然印发</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function isOfForm(field: { path: string; message: string }): field is { path: keyof Draft; message: string } {
  return field.path === 'documentNumber' || field.path === 'issuedOn'
}
