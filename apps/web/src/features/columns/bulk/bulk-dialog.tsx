import type { Column, ColumnFields } from '@mingkao/contract'
import { Form, Input, Modal, Radio, type RadioChangeEvent } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../../components/error-state.tsx'
import { readFields } from '../column-fields.ts'
import { BatchField, type BatchFieldName, batchFields } from './batch-field.tsx'
import { ChangePreview } from './change-preview.tsx'
import { useBulkEdit } from './use-bulk-edit.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'

type Props = {
  columns: readonly Column[]
  today: string
  writes: ColumnWrites
  onClose: () => void
  onDone: () => void
}
type Draft = { value?: string | string[] | null; reason?: string }

/** 批量修改: one field of many columns; what it changes is shown first. */
export function BulkDialog({ columns, today, writes, onClose, onDone }: Props) {
  const [field, setField] = useState<BatchFieldName>('category')
  const [fields, setFields] = useState<ColumnFields | null>(null)
  const [form] = Form.useForm<Draft>()
  const edits = columns.map(({ code, version }) => ({ code, version }))
  const { preview, commit } = useBulkEdit(fields && { edits, fields }, writes, onDone)
  const count = preview.data?.counts.changed ?? 0
  const look = ({ value }: Draft) => {
    const text = Array.isArray(value) ? value.join('、') : (value ?? '')
    if (field === 'exemptReason') return setFields({ exemptReason: text.trim() === '' ? null : text.trim() })
    const { fields: read, errors } = readFields({ [field]: text }, null, today)
    const [fault] = Object.values(errors)
    if (fault === undefined) setFields(read)
    else form.setFields([{ name: 'value', errors: [fault] }])
  }
  const isShown = fields !== null && preview.data !== undefined
  return (
    <Modal
      open
      title={`批量修改 ${columns.length} 个栏目`}
      width={680}
      okText={isShown ? `保存 ${count} 个栏目` : '预览修改'}
      okButtonProps={{ disabled: isShown && count === 0 }}
      confirmLoading={commit.isPending || (fields !== null && preview.isFetching)}
      onCancel={onClose}
      onOk={() => (isShown ? commit.mutate({ reason: form.getFieldValue('reason') }) : form.submit())}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        onFinish={look}
        onValuesChange={(changed) => 'value' in changed && setFields(null)}
        requiredMark={false}
      >
        <Form.Item label="修改哪一项">
          <Radio.Group
            aria-label="修改哪一项"
            value={field}
            options={batchFields.map(({ key, label }) => ({ value: key, label }))}
            onChange={({ target }: RadioChangeEvent) => {
              setField(batchFields.find(({ key }) => key === target.value)?.key ?? 'category')
              setFields(null)
              form.resetFields(['value'])
            }}
          />
        </Form.Item>
        <BatchField field={field} />
        <Form.Item name="reason" label="修改原因（可不填）">
          <Input maxLength={500} />
        </Form.Item>
      </Form>
      {preview.error && fields ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {isShown && <ChangePreview result={preview.data} />}
    </Modal>
  )
}
