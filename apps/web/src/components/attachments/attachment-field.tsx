import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useRef } from 'react'
import { ATTACHMENT_ENDINGS, MOST_ATTACHMENTS } from '../../lib/upload-attachment.ts'
import { type AttachedFile, AttachmentList } from './attachment-list.tsx'
import styles from './attachments.module.css'
import { useUploads } from './use-uploads.ts'

interface AttachmentFieldProps {
  /** Given by the form's field, as `value` and `onChange` are. */
  id?: string
  value?: readonly AttachedFile[]
  onChange?: (files: readonly AttachedFile[]) => void
  /** Told once when a first file sets out, and once when none is left that has not arrived, or the field goes. */
  onUnfinished?: (isUnfinished: boolean) => void
}

const NONE: readonly AttachedFile[] = []

/** 附件 of a form: what is attached, what is on its way, and what was not taken and why. The value holds finished uploads. */
export function AttachmentField({ id, value = NONE, onChange, onUnfinished }: AttachmentFieldProps) {
  // Several uploads end between two renderings: each adds to what the last one left.
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  const put = (files: readonly AttachedFile[]) => {
    latest.current = files
    onChange?.(files)
  }
  const { uploads, send, drop } = useUploads((file) => put([...latest.current, file]))
  const isUnfinished = uploads.length > 0
  useEffect(() => {
    if (!isUnfinished) return undefined
    onUnfinished?.(true)
    return () => onUnfinished?.(false)
  }, [isUnfinished, onUnfinished])
  const isFull = value.length + uploads.length >= MOST_ATTACHMENTS
  return (
    <div className={styles.field}>
      <AttachmentList attachments={value} onRemove={(gone) => put(latest.current.filter((file) => file.id !== gone))} />
      {uploads.length > 0 && (
        <ul className={styles.list} aria-label="正在上传的附件">
          {uploads.map(({ key, name, share, problem }) => (
            <li key={key} className={styles.item}>
              <span className={styles.name} title={name}>
                {name}
              </span>
              {problem === null ? (
                <Progress
                  className={styles.progress ?? ''}
                  percent={Math.round(share * 100)}
                  size="small"
                  aria-label={`${name}的上传进度`}
                />
              ) : (
                <span role="alert" className={styles.problem}>
                  没有上传：{problem}
                </span>
              )}
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={problem === null ? `取消上传${name}` : `知道了，移除${name}`}
                onClick={() => drop(key)}
              />
            </li>
          ))}
        </ul>
      )}
      <Upload
        accept={ATTACHMENT_ENDINGS}
        multiple
        showUploadList={false}
        disabled={isFull}
        openFileDialogOnClick
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button {...(id !== undefined && { id })} icon={<PaperClipOutlined />} disabled={isFull}>
          添加附件
        </Button>
      </Upload>
      <p className={styles.hint}>
        图片、PDF、docx、xlsx、pptx、wps、ofd、文本、mp4、mp3，每个不超过 20 MB，最多 {MOST_ATTACHMENTS} 个
      </p>
    </div>
  )
}
