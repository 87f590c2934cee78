import { useCallback, useRef } from 'react'

const UNFINISHED = '附件还在上传，请等上传完再提交'

/**
 * Whether files of a form are still on their way: what is sent before they have arrived would go without them.
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
