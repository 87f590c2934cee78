import { useCallback, useRef } from 'react'

const UNFINISHED = '有附件还没有传好：正在上传的请稍候，没有上传的请移除，再提交'

/**
 * Whether files of a form are still on their way, or have not been taken and are still listed: what is sent then would go
 * without them, and nobody would notice.
 * `onUnfinished` is given to every AttachmentField of the form; `unfinished()` is the sentence to show, or null.
 */
export function useUnfinishedUploads() {
  const fields = useRef(0)
  const onUnfinished = useCallback((isUnfinished: boolean) => {
    fields.current += isUnfinished ? 1 : -1
  }, [])
  const unfinished = useCallback(() => (fields.current > 0 ? UNFINISHED : null), [])
  return { onUnfinished, unfinished }
}
