import type { SuspicionKind, VetoFinding } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useGuardedClose } from '../../components/use-guarded-close.tsx'
import { useState } from 'react'
import { client } from '../../lib/api-client.ts'
import { type ApiProblem, apiProblem } from '../../lib/api-problem.ts'
import { faultsAtFields } from '../../lib/faults-at-fields.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { currentOf, VetoConflict } from './veto-conflict.tsx'
import { draftFields, draftOf, evidenceOf, type VetoDraft } from './veto-draft.ts'
import { VetoFields } from './veto-fields.tsx'

type Props = {
  /** null: 登记 a new one. */
  finding: VetoFinding | null
  /** The suspicion it is made of: whose case it is stands already. */
  suspicion?: { kind: SuspicionKind; unit: string; month: string; note: string }
  onClose: () => void
  onRecorded: (id: string) => void
}

/** 登记 or 更正, with the evidence. A stale save shows both versions and lets the editor decide. */
export function VetoForm({ finding, suspicion, onClose, onRecorded }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<VetoDraft>()
  const close = useGuardedClose(form, onClose)
  const unit = Form.useWatch('unit', form)
  const account = Form.useWatch('account', form)
  const [conflict, setConflict] = useState<VetoFinding | null>(null)
  const refresh = useRefreshAfterWrite()
  const showProblem = ({ fields, message: text }: ApiProblem) => {
    const known = faultsAtFields(fields, draftFields)
    form.setFields(known)
    if (known.length === 0) void message.error(text)
  }
  const save = useMutation({
    mutationFn: ({ draft, version }: { draft: VetoDraft; version: number }) => {
      const evidence = evidenceOf(draft)
      if (finding) return client.vetoes.correct({ ...evidence, id: finding.id, version, reason: draft.reason ?? '' })
      const from = suspicion && { suspicion: suspicion.kind, suspicionMonth: suspicion.month }
      return client.vetoes.record({ ...evidence, unit: draft.unit, account: draft.account ?? null, ...from })
    },
    onSuccess: async ({ id }) => {
      await refresh()
      void message.success(finding ? '已更正' : '已登记，等待另一名管理员核实')
      onRecorded(id)
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const current = finding && problem.code === 'CONFLICT' ? currentOf(problem.data) : null
      if (current) setConflict(current)
      else showProblem(problem)
    },
  })
  const submit = (version: number) => save.mutate({ draft: form.getFieldsValue(true), version })
  return (
    <Modal
      open
      title={finding ? '更正这项单项否决事项' : '登记单项否决事项'}
      okText={finding ? '保存更正' : '登记 1 项'}
      confirmLoading={save.isPending}
      onCancel={close}
      onOk={() => form.submit()}
      width={560}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={finding ? draftOf(finding) : startOf(suspicion)}
        onValuesChange={(changed: Partial<VetoDraft>) => {
          if ('unit' in changed) form.setFieldsValue({ account: null })
          if ('unit' in changed || 'account' in changed) form.resetFields(['condition'])
        }}
        onFinish={() => submit(finding?.version ?? 1)}
      >
        <VetoFields unit={unit} account={account} isFixed={finding !== null || suspicion !== undefined} />
        {finding && (
          <Form.Item name="reason" label="更正原因" rules={reasonRules}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
      </Form>
      {conflict && (
        <VetoConflict
          mine={form.getFieldsValue(true)}
          current={conflict}
          onKeepMine={() => {
            setConflict(null)
            submit(conflict.version)
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

function startOf(suspicion: Props['suspicion']): Partial<VetoDraft> {
  if (!suspicion) return {}
  return { unit: suspicion.unit, account: null, condition: 'forged-dates', note: suspicion.note }
}
