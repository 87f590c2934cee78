import { Form } from 'antd'
import { useCallback } from 'react'
import { AttachmentField } from './attachment-field.tsx'
import type { AttachedFile } from './attachment-list.tsx'
import { useUnfinishedUploads } from './use-unfinished-uploads.ts'

interface AttachmentsItemProps {
  /** The field of the form's draft; its value is the files that have arrived. */
  name?: string
  label: string
  extra?: string
  /** What to say when there is no file; without it none is needed. */
  needed?: string
}

/** 附件 as an item of a form, which is not sent while one of its files has not arrived. */
export function AttachmentsItem({ name = 'attachments', label, extra, needed }: AttachmentsItemProps) {
  const form = Form.useFormInstance()
  const { onUnfinished, unfinished } = useUnfinishedUploads()
  const onChanged = useCallback(
    (isUnfinished: boolean) => {
      onUnfinished(isUnfinished)
      // What was asked for has been done: the sentence goes by itself.
      if (form.getFieldError(name).length > 0) void form.validateFields([name]).catch(() => undefined)
    },
    [form, name, onUnfinished],
  )
  const check = async (_rule: unknown, files: readonly AttachedFile[] = []): Promise<void> => {
    const problem = unfinished() ?? (files.length === 0 ? needed : undefined)
    if (problem !== undefined) throw new Error(problem)
  }
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      required={needed !== undefined}
      validateTrigger={[]}
      rules={[{ validator: check }]}
    >
      <AttachmentField onUnfinished={onChanged} />
    </Form.Item>
  )
}
