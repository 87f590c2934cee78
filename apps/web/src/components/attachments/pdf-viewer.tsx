import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { attachmentHref } from '../../lib/upload-attachment.ts'
import { readApiError } from '../../lib/api-error.ts'
import { ErrorState } from '../error-state.tsx'
import { TextSkeleton } from '../text-skeleton.tsx'
import styles from './attachments.module.css'

/**
 * A PDF in the browser's own viewer. Viewers do not work inside a sandbox, which every attachment is served in: so the page
 * fetches the bytes and says itself that they are a PDF.
 */
export function PdfViewer({ file, onClose }: { file: { id: string; name: string }; onClose: () => void }) {
  const content = useQuery({ queryKey: ['attachment', file.id], queryFn: () => fetchPdf(file.id), gcTime: 0 })
  const url = useObjectUrl(content.data)
  return (
    <Modal open centered title={file.name} footer={null} onCancel={onClose} width="min(1100px, 96vw)">
      <div className={styles.viewer}>
        {content.error ? (
          <ErrorState error={content.error} onRetry={() => void content.refetch()} />
        ) : url === null ? (
          <TextSkeleton lines={6} label="正在打开" />
        ) : (
          <iframe className={styles.frame} src={url} title={file.name} />
        )}
      </div>
    </Modal>
  )
}

async function fetchPdf(id: string): Promise<Blob> {
  const response = await fetch(attachmentHref(id))
  if (!response.ok) throw readApiError(await response.json().catch(() => null), response)
  return new Blob([await response.arrayBuffer()], { type: 'application/pdf' })
}

/** An address of these bytes, as long as the component lives. */
function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
