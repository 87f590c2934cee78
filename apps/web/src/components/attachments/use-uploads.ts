import { useEffect, useRef, useState } from 'react'
import { apiProblem } from '../../lib/api-problem.ts'
import { uploadAttachment } from '../../lib/upload-attachment.ts'

/** A file on its way, or one that did not get there. */
export interface Upload {
  readonly key: number
  readonly name: string
  /** 0 to 1. */
  readonly share: number
  /** Why it was not taken; null while it is being sent. */
  readonly problem: string | null
}

type Uploaded = Awaited<ReturnType<typeof uploadAttachment>>

/** Files being sent, one request each, several at a time. Leaving the page gives them up. */
export function useUploads(onUploaded: (file: Uploaded) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const controllers = useRef(new Map<number, AbortController>())
  const next = useRef(0)
  useEffect(() => {
    const running = controllers.current
    return () => running.forEach((controller) => controller.abort())
  }, [])
  const change = (key: number, changed: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)))
  const drop = (key: number) => {
    controllers.current.get(key)?.abort()
    controllers.current.delete(key)
    setUploads((before) => before.filter((upload) => upload.key !== key))
  }
  const send = async (file: File) => {
    const key = next.current++
    const controller = new AbortController()
    controllers.current.set(key, controller)
    setUploads((before) => [...before, { key, name: file.name, share: 0, problem: null }])
    try {
      const onProgress = (share: number) => change(key, { share })
      onUploaded(await uploadAttachment(file, { onProgress, signal: controller.signal }))
      drop(key)
    } catch (error) {
      if (!(error instanceof DOMException)) change(key, { problem: problemOf(error) })
    }
  }
  return { uploads, send, drop }
}

function problemOf(error: unknown): string {
  return error instanceof RangeError ? error.message : apiProblem(error).message
}
