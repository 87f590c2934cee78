import type { Account } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../components/day-input.tsx'
import { VersionConflict } from '../../components/version-conflict.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { isRecord } from '../../lib/is-record.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import {
  changedRecordFields,
  correctionOf,
  type FieldsDraft,
  fieldsOf,
  filledIn,
  recordFieldOf,
} from './account-draft.ts'
import { AccountFormFields } from './account-form-fields.tsx'
import { fieldLabels, labelOf, valueWords } from './account-labels.ts'

type Draft = { fields: FieldsDraft; state: 'unregistered' | 'active'; from?: string | null; reason: string }
type Conflict = { current: Record<string, unknown>; version: number }

/** The register by the office's own hand: 更正资料 of an account, or 登记 of one that was found or has been lacking. */
export function EditAccount({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const refresh = useRefreshAfterWrite()
  const initial = account
    ? { fields: fieldsOf(account) }
    : { fields: { publishesContent: true }, state: 'unregistered' as const }
  const saving = useMutation({
    mutationFn: (version: number) => {
      const { fields, state, from, reason } = { ...initial, ...form.getFieldsValue(true) }
      return account
        ? client.accounts.update({
            code: account.code,
            version,
            fields: correctionOf(fields),
            from: from ?? null,
            reason,
          })
        : client.accounts.record({ state, fields: filledIn(fields), reason })
    },
    onSuccess: async () => {
      await refresh()
      void message.success(account ? '已更正' : '已登记 1 个账号')
      onClose()
    },
    onError: (error) => {
      const { code, data, message: text, fields: faults } = apiProblem(error)
      const current = isRecord(data) ? data['current'] : null
      const version = isRecord(data) ? data['currentVersion'] : null
      if (code === 'CONFLICT' && isRecord(current) && typeof version === 'number') setConflict({ current, version })
      else {
        form.setFields(
          faults.flatMap((fault) => {
            const name = recordFieldOf(fault.path)
            return name === undefined ? [] : [{ name, errors: [fault.message] }]
          }),
        )
        void message.error(text)
      }
    },
  })
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      destroyOnHidden
      title={account ? `更正资料：${account.name}` : '登记账号'}
      footer={
        <Button type="primary" loading={saving.isPending} onClick={() => form.submit()}>
          {account ? '保存更正' : '登记'}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={() => saving.mutate(account?.version ?? 1)}
        // What the server has said of a field holds until another word stands there.
        onValuesChange={({ fields }: { fields?: FieldsDraft }) =>
          form.setFields(changedRecordFields(fields).map((name) => ({ name, errors: [] })))
        }
      >
        {!account && (
          <Form.Item name="state" label="登记为" extra="发现的未备案账号按违规扣分，从今天（或开设日期）起算">
            <Select
              options={[
                { value: 'unregistered', label: '未备案（检查发现）' },
                { value: 'active', label: '正常（登记簿漏记）' },
              ]}
            />
          </Form.Item>
        )}
        <AccountFormFields kind="record" isUnitFixed={false} />
        {account && (
          <Form.Item name="from" label="从哪天起" extra="实际发生了变更的填这里，此前的资料保留；更正笔误的空着">
            <DayInput />
          </Form.Item>
        )}
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {conflict && (
        <VersionConflict
          title="这个账号刚被他人修改"
          fields={Object.keys(fieldLabels).map((key) => ({
            label: labelOf(key),
            mine: valueWords(Object.entries(form.getFieldsValue(true).fields).find(([name]) => name === key)?.[1]),
            theirs: valueWords(conflict.current[key]),
          }))}
          onKeepMine={() => {
            setConflict(null)
            saving.mutate(conflict.version)
          }}
          onTakeCurrent={() => {
            setConflict(null)
            void refresh()
            onClose()
          }}
        />
      )}
    </Drawer>
  )
}
