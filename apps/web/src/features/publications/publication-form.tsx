import type { Publication } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Modal } from 'antd'
import { useGuardedClose } from '../../components/use-guarded-close.tsx'
import { useState } from 'react'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { faultsAtFields } from '../../lib/faults-at-fields.ts'
import { usePeriods } from '../../lib/current-period.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { draftFields, draftOf, inputOf, type PublicationDraft } from './publication-draft.ts'
import { PublicationFields } from './publication-fields.tsx'
import { currentOf, PublicationConflict } from './publication-conflict.tsx'
import { tooLateFor } from './too-late-for.ts'

type Props = {
  /** null: 补录 a new one. */
  publication: Publication | null
  onClose: () => void
}

/** 补录 or 更正 of one item, with its reason. A stale save shows both versions and lets the editor decide. */
export function PublicationForm({ publication, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<PublicationDraft>()
  const close = useGuardedClose(form, onClose)
  const [conflict, setConflict] = useState<Publication | null>(null)
  const refresh = useRefreshAfterWrite()
  const periods = usePeriods()
  const save = useMutation({
    mutationFn: (draft: PublicationDraft & { version: number }) => {
      const input = inputOf(draft)
      return publication
        ? client.publications.correct({ ...input, id: publication.id, version: draft.version })
        : client.publications.create(input)
    },
    onSuccess: async (saved) => {
      await refresh()
      const late = publication ? null : tooLateFor(saved, periods)
      if (late === null) void message.success(publication ? '已更正' : '已补录 1 条')
      else void message.warning({ content: `已补录 1 条；${late}`, duration: 10 })
      onClose()
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' ? currentOf(problem.data) : null
      if (publication && current) setConflict(current)
      else showProblem(problem)
    },
  })
  const showProblem = (problem: ReturnType<typeof apiProblem>) => {
    const known = faultsAtFields(problem.fields, draftFields)
    form.setFields(known)
    if (known.length === 0) void message.error(problem.message)
  }
  const submit = (draft: PublicationDraft) => save.mutate({ ...draft, version: publication?.version ?? 1 })
  return (
    <Modal
      open
      title={publication ? '更正这条信息' : '补录一条信息'}
      okText={publication ? '保存更正' : '补录 1 条'}
      confirmLoading={save.isPending}
      onCancel={close}
      onOk={() => form.submit()}
      width={560}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={publication ? draftOf(publication) : { kind: 'original' }}
        onFinish={submit}
      >
        <PublicationFields />
      </Form>
      {conflict && (
        <PublicationConflict
          mine={form.getFieldsValue()}
          current={conflict}
          onKeepMine={() => {
            setConflict(null)
            save.mutate({ ...form.getFieldsValue(), version: conflict.version })
          }}
          onTakeCurrent={() => {
            setConflict(null)
            void refresh()
            onClose()
          }}
        />
      )}
    </Modal>
  )
}
