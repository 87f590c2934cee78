import type { Report } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { useGuardedClose } from '../../components/use-guarded-close.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { faultsAtFields } from '../../lib/faults-at-fields.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { draftFields, draftOf, inputOf, newDraft, type ReportDraft } from './report-draft.ts'
import { ReportFields } from './report-fields.tsx'

/** 报送一条, or one that still waits, mended. @param report null: a new one */
export function ReportForm({ report, onClose }: { report: Report | null; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<ReportDraft>()
  const close = useGuardedClose(form, onClose)
  const refresh = useRefreshAfterWrite()
  const save = useMutation({
    mutationFn: (draft: ReportDraft) => {
      const input = inputOf(draft)
      return report
        ? client.reports.change({ ...input, id: report.id, version: report.version })
        : client.reports.submit(input)
    },
    onSuccess: async () => {
      await refresh()
      void message.success(report ? '已保存修改' : '已报送，等区政府办审核')
      onClose()
    },
    onError: async (error) => {
      const problem = apiProblem(error)
      const known = faultsAtFields(problem.fields, draftFields)
      form.setFields(known)
      if (known.length === 0) void message.error(problem.message)
      if (problem.code === 'CONFLICT' && known.length === 0) await refresh()
    },
  })
  return (
    <Modal
      open
      title={report ? '修改报送' : '报送一条'}
      okText={report ? '保存修改' : '报送 1 条'}
      confirmLoading={save.isPending}
      onCancel={close}
      onOk={() => form.submit()}
      width={600}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={report ? draftOf(report) : newDraft}
        onFinish={(draft) => save.mutate(draft)}
      >
        <ReportFields />
      </Form>
    </Modal>
  )
}
