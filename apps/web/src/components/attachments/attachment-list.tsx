import { DeleteOutlined, DownloadOutlined, FileOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button, Image } from 'antd'
import { useState } from 'react'
import { attachmentHref } from '../../lib/upload-attachment.ts'
import styles from './attachments.module.css'
import { fileSize } from './file-size.ts'
import { PdfViewer } from './pdf-viewer.tsx'

/** A file as records name it. */
export interface AttachedFile {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Media type. */
  readonly type: string
}

interface AttachmentListProps {
  attachments: readonly AttachedFile[]
  /** With it, each can be taken off. */
  onRemove?: (id: string) => void
}

/** 附件: images open in a viewer with zoom, PDF on the page, everything can be downloaded. Nothing where there are none. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  const [shown, setShown] = useState<AttachedFile | null>(null)
  const images = attachments.filter(isImage)
  const current = images.findIndex(({ id }) => id === shown?.id)
  if (attachments.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label="附件">
        {attachments.map((file) => (
          <li key={file.id} className={styles.item}>
            <Picture file={file} />
            {isShowable(file) ? (
              <button type="button" className={styles.open} title={`查看${file.name}`} onClick={() => setShown(file)}>
                {file.name}
              </button>
            ) : (
              <span className={styles.name} title={file.name}>
                {file.name}
              </span>
            )}
            <span className={styles.size}>{fileSize(file.size)}</span>
            <a href={attachmentHref(file.id)} download={file.name} aria-label={`下载${file.name}`} title="下载">
              <DownloadOutlined />
            </a>
            {onRemove && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`移除${file.name}`}
                onClick={() => onRemove(file.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <Image.PreviewGroup
        items={images.map(({ id, name }) => ({ src: attachmentHref(id), alt: name }))}
        preview={{
          open: current >= 0,
          current: Math.max(current, 0),
          onOpenChange: (open) => !open && setShown(null),
          onChange: (to) => setShown(images[to] ?? null),
        }}
      />
      {shown && isPdf(shown) && <PdfViewer file={shown} onClose={() => setShown(null)} />}
    </>
  )
}

function Picture({ file }: { file: AttachedFile }) {
  if (isImage(file)) return <img className={styles.thumbnail} src={attachmentHref(file.id)} alt="" loading="lazy" />
  return <span className={styles.icon}>{isPdf(file) ? <FilePdfOutlined /> : <FileOutlined />}</span>
}

function isImage({ type }: AttachedFile): boolean {
  return type.startsWith('image/')
}

function isPdf({ type }: AttachedFile): boolean {
  return type === 'application/pdf'
}

function isShowable(file: AttachedFile): boolean {
  return isImage(file) || isPdf(file)
}
