import type { AccountFields, RegistrationKind } from '@mingkao/contract'
import { AutoComplete, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { DayInput } from '../../components/day-input.tsx'
import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { fieldLabels, platforms } from './account-labels.ts'
import styles from './accounts.module.css'

const yesOrNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

/** The fields of 附件4; a closure asks for its own and shows no others. What is wrong is said at the field. */
export function AccountFormFields({ kind, isUnitFixed }: { kind: RegistrationKind | 'record'; isUnitFixed: boolean }) {
  return (
    <div className={styles.form}>
      {kind === 'closure' ? <ClosureFields /> : <RecordFields isUnitFixed={isUnitFixed} isFiled={kind !== 'record'} />}
    </div>
  )
}

/** `needed`: marked so; what is missing is said by the server when the form is handed in, for a draft may have gaps. */
function Field({ name, children, extra, wide, needed = false }: FieldProps) {
  return (
    <Form.Item
      name={['fields', name]}
      label={fieldLabels[name]}
      required={needed}
      {...(extra !== undefined && { extra })}
      {...(wide === true && { className: styles.wide ?? '' })}
    >
      {children}
    </Form.Item>
  )
}

type FieldProps = { name: keyof AccountFields; children: ReactNode; extra?: string; wide?: boolean; needed?: boolean }

function RecordFields({ isUnitFixed, isFiled }: { isUnitFixed: boolean; isFiled: boolean }) {
  const units = useUnitOptions()
  const isStaff = useMe().role === 'staff'
  return (
    <>
      <Field name="name" needed>
        <Input maxLength={128} />
      </Field>
      <Field name="platform" needed>
        <AutoComplete options={platforms.map((value) => ({ value }))} maxLength={64} />
      </Field>
      <Field name="platformId">
        <Input maxLength={128} />
      </Field>
      <Field name="certifiedAs">
        <Input maxLength={128} />
      </Field>
      <Field name="unit" needed>
        <Select options={units} showSearch={{ optionFilterProp: 'words' }} disabled={isUnitFixed && isStaff} />
      </Field>
      <Field name="operator">
        <Input maxLength={128} />
      </Field>
      <Field name="isOutsourced">
        <Select options={yesOrNo} allowClear />
      </Field>
      <Field name="openedOn">
        <DayInput />
      </Field>
      <Field name="followers" extra="自报，不计分">
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="publishesContent" extra="不发布内容的客户端、小程序看能否使用，不看天数">
        <Select options={yesOrNo} />
      </Field>
      <Field name="responsiblePerson" needed={isFiled}>
        <Input maxLength={64} />
      </Field>
      <Field name="contact" needed={isFiled}>
        <Input maxLength={128} />
      </Field>
      <Field name="phone" needed={isFiled}>
        <Input maxLength={64} />
      </Field>
      <Field name="interaction">
        <Input maxLength={200} placeholder="留言、投票、办事入口 …" />
      </Field>
      <Field name="url" wide>
        <Input maxLength={2000} placeholder="https://" />
      </Field>
      <Field name="purpose" wide needed={isFiled}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Field>
      <Field name="reviewChain" wide needed={isFiled}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} placeholder="初审、复审、终审各是谁" />
      </Field>
    </>
  )
}

function ClosureFields() {
  return (
    <>
      <Field name="closureReason" wide needed>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Field>
      <Field name="announcementUrl" wide needed extra="没有停更公告不能关停">
        <Input maxLength={2000} placeholder="https://" />
      </Field>
      <Field name="announcedOn">
        <DayInput />
      </Field>
      <Field name="cancelledOn" extra="平台注销之前仍须更新；尚未注销的先空着，注销后再报一次">
        <DayInput />
      </Field>
    </>
  )
}
