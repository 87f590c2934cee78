import type { AttachmentRef, attachmentLimits } from '@mingkao/contract'
import { readApiError } from './api-error.ts'
import { isRecord } from './is-record.ts'

// The contract's schemas stay out of the browser; the types keep these equal to its values.
type Limits = typeof attachmentLimits
const LARGEST = 20 * 1024 * 1024
export const MOST_ATTACHMENTS: Limits['most'] = 20
export const ATTACHMENT_ENDINGS: Limits['accept'] =
  '.png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.doc,.wps,.ofd,.txt,.csv,.mp4,.mp3'

type Sending = {
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends one file; it belongs to the sender until a record is saved with it. Fails with an ApiError or AbortError. */
export function uploadAttachment(file: File, { onProgress, signal }: Sending): Promise<AttachmentRef> {
  if (file.size > LARGEST) return Promise.reject(new RangeError('超过 20 MB，请压缩或拆分后再上传。'))
  const body = new FormData()
  body.append('file', file)
  return new Promise((resolve, reject) => {
    // fetch can't tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/attachments')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201 && isAttachmentRef(answer)) resolve(answer)
      else reject(readApiError(answer, { status: request.status }))
    })
    request.addEventListener('error', () => reject(new TypeError('unreachable')))
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

export function attachmentHref(id: string): string {
  return `/api/attachments/${id}/content`
}

function isAttachmentRef(value: unknown): value is AttachmentRef {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    typeof value['size'] === 'number' &&
    typeof value['type'] === 'string'
  )
}
