import type { AttachmentRef, RegistrationDetail, RegistrationKind } from '@mingkao/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { AttachmentsItem } from '../../../components/attachments/attachments-item.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { useGuardedClose } from '../../../components/use-guarded-close.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useMe } from '../../../lib/current-user.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import {
  changedRecordFields,
  type FieldsDraft,
  fieldsOf,
  filledIn,
  type RecordFieldName,
  recordFieldOf,
} from '../account-draft.ts'
import { AccountFormFields } from '../account-form-fields.tsx'
import { kindLabels } from '../account-labels.ts'
import { RegistrationConflict, staleRegistration, type StaleRegistration } from './registration-conflict.tsx'

type Draft = {
  fields: FieldsDraft
  effectiveOn?: string | null
  duplicateReason?: string | null
  unitOpinion?: string | null
  attachments?: AttachmentRef[]
}

type NewProps = {
  kind: RegistrationKind
  account: string | null
  onClose: () => void
  onSaved: (id: number) => void
}

/** 填写备案登记表: an opening starts empty, a change or a closure from the account's record. */
export function NewRegistration({ kind, account, onClose, onSaved }: NewProps) {
  const { unit } = useMe()
  const record = useQuery({
    ...orpc.accounts.get.queryOptions({ input: { code: account ?? '' } }),
    enabled: account !== null,
  })
  const start = unit ? { publishesContent: true, unit: unit.code } : { publishesContent: true }
  if (record.error) {
    return (
      <Drawer open onClose={onClose} title={kindLabels[kind]}>
        <ErrorState error={record.error} onRetry={() => void record.refetch()} />
      </Drawer>
    )
  }
  if (account !== null && !record.data) {
    return (
      <Drawer open onClose={onClose} title={kindLabels[kind]}>
        <TextSkeleton lines={8} label="正在载入账号资料" />
      </Drawer>
    )
  }
  return (
    <FormDrawer
      kind={kind}
      title={record.data ? `${kindLabels[kind]}：${record.data.name}` : kindLabels[kind]}
      isUnitFixed={record.data === undefined}
      initial={{ fields: record.data ? fieldsOf(record.data) : start }}
      save={(form) => client.registrations.create({ kind, account, ...form })}
      onClose={onClose}
      onSaved={onSaved}
    />
  )
}

/** 修改: a draft, or one that came back with a reason. */
export function AmendRegistration({
  registration,
  onClose,
}: {
  registration: RegistrationDetail
  onClose: () => void
}) {
  const { id, version, kind, fields, effectiveOn, duplicateReason, unitOpinion, attachments } = registration
  return (
    <FormDrawer
      kind={kind}
      title={`修改：${kindLabels[kind]}`}
      isUnitFixed={registration.account === null}
      initial={{ fields, effectiveOn, duplicateReason, unitOpinion, attachments }}
      save={(form, current = version) => client.registrations.amend({ id, version: current, ...form })}
      onClose={onClose}
      onSaved={onClose}
    />
  )
}

type Sent = {
  fields: ReturnType<typeof filledIn>
  effectiveOn: string | null
  duplicateReason: string | null
  unitOpinion: string | null
  attachments: string[]
  isSubmitted: boolean
}

type FormProps = {
  kind: RegistrationKind
  title: string
  isUnitFixed: boolean
  initial: Draft
  /** @param version the one that is knowingly overwritten */
  save: (form: Sent, version?: number) => Promise<RegistrationDetail>
  onClose: () => void
  onSaved: (id: number) => void
}

function FormDrawer({ kind, title, isUnitFixed, initial, save, onClose, onSaved }: FormProps) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const close = useGuardedClose(form, onClose)
  const [needsReason, setNeedsReason] = useState(initial.duplicateReason != null)
  const [stale, setStale] = useState<(StaleRegistration & { isSubmitted: boolean }) | null>(null)
  const refresh = useRefreshAfterWrite()
  const saving = useMutation({
    mutationFn: ({ isSubmitted, version }: { isSubmitted: boolean; version?: number }) =>
      save(sent({ ...initial, ...form.getFieldsValue(true) }, isSubmitted), version),
    onSuccess: async ({ id, state }) => {
      await refresh()
      void message.success(state === 'submitted' ? '已提交，等区政府办审核' : '草稿已保存')
      onSaved(id)
    },
    onError: (error, { isSubmitted }) => {
      const problem = apiProblem(error)
      const found = staleRegistration(problem)
      if (found) return setStale({ ...found, isSubmitted })
      if (problem.fields.some(({ path }) => path === 'duplicateReason')) setNeedsReason(true)
      const faults = problem.fields.map(({ path, message: text }) => ({ name: nameOf(path), errors: [text] }))
      form.setFields(faults)
      const [first] = faults
      if (!first) return void message.error(problem.message)
      form.scrollToField(first.name)
      return void message.error(`有 ${faults.length} 处须改正，见标红的栏`)
    },
  })
  return (
    <Drawer
      open
      onClose={close}
      title={title}
      size={720}
      destroyOnHidden
      footer={
        <Space>
          <Button
            onClick={() => saving.mutate({ isSubmitted: false })}
            loading={saving.isPending && !saving.variables.isSubmitted}
          >
            存草稿
          </Button>
          <Button
            type="primary"
            onClick={() => saving.mutate({ isSubmitted: true })}
            loading={saving.isPending && saving.variables.isSubmitted}
          >
            提交审核
          </Button>
        </Space>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        // What the server has said of a field holds until another word stands there.
        onValuesChange={(changed: Partial<Draft>) =>
          form.setFields(namesIn(changed).map((name) => ({ name, errors: [] })))
        }
      >
        <AccountFormFields kind={kind} isUnitFixed={isUnitFixed} />
        {kind === 'change' && (
          <Form.Item name="effectiveOn" label="生效日期" extra="从这天起按新的资料；不填的按通过那天">
            <DayInput />
          </Form.Item>
        )}
        {needsReason && (
          <Form.Item name="duplicateReason" label="同一平台再开账号的理由">
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="unitOpinion" label="单位意见">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <AttachmentsItem label="附件" extra="停更公告截图、三审记录等" />
      </Form>
      {stale && (
        <RegistrationConflict
          mine={{ ...sent({ ...initial, ...form.getFieldsValue(true) }, false), ...form.getFieldsValue(true).fields }}
          mineTitle="我填的"
          stale={stale}
          onKeepMine={() => {
            setStale(null)
            saving.mutate({ isSubmitted: stale.isSubmitted, version: stale.version })
          }}
          onTakeCurrent={() => {
            setStale(null)
            void refresh()
            onClose()
          }}
        />
      )}
    </Drawer>
  )
}

function sent(draft: Draft, isSubmitted: boolean): Sent {
  return {
    fields: filledIn(draft.fields),
    effectiveOn: draft.effectiveOn ?? null,
    duplicateReason: draft.duplicateReason?.trim() || null,
    unitOpinion: draft.unitOpinion?.trim() || null,
    attachments: (draft.attachments ?? []).map(({ id }) => id),
    isSubmitted,
  }
}

const OF_FORM = ['effectiveOn', 'duplicateReason', 'unitOpinion', 'attachments'] as const

type FieldName = (typeof OF_FORM)[number] | RecordFieldName

/** The fields that have just been changed, as the form names them. */
function namesIn({ fields, ...own }: Partial<Draft>): FieldName[] {
  return [...changedRecordFields(fields), ...OF_FORM.filter((name) => name in own)]
}

/** The field an error names; what none of them is called is said of the whole, at its first field. */
function nameOf(path: string): FieldName {
  return OF_FORM.find((name) => name === path) ?? recordFieldOf(path) ?? ['fields', 'name']
}
