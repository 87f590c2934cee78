import type { Import, ImportKind } from '@mingkao/contract'
import { readApiError } from '../../lib/api-error.ts'
import { isImport } from './is-import.ts'

type Upload = {
  kind: ImportKind
  file: File
  isInitialLoad: boolean
  /** Share of the file that has been sent, 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends a file for its dry run; answers at once with the import, which goes on by itself. Fails with an ApiError. */
export function uploadFile({ kind, file, isInitialLoad, onProgress, signal }: Upload): Promise<Import> {
  const query = new URLSearchParams({ kind, mode: 'dry-run', initial: String(isInitialLoad) })
  const body = new FormData()
  body.append('file', file)
  return new Promise((resolve, reject) => {
    // fetch can't tell how much has been sent; fifty megabytes over an office line take a while.
    const request = new XMLHttpRequest()
    request.open('POST', `/api/imports?${query.toString()}`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status >= 200 && request.status < 300 && isImport(answer)) resolve(answer)
      else reject(readApiError(answer, { status: request.status }))
    })
    request.addEventListener('error', () => reject(new TypeError('unreachable')))
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}
