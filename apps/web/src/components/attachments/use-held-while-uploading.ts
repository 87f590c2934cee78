import { App } from 'antd'
import { useCallback } from 'react'
import { useUnfinishedUploads } from './use-unfinished-uploads.ts'

/** For what is sent outside of the form its files are in: `unlessUploading` goes on, or says which files it waits for. */
export function useHeldWhileUploading() {
  const { message } = App.useApp()
  const { onUnfinished, unfinished } = useUnfinishedUploads()
  const unlessUploading = useCallback(
    (goOn: () => void) => {
      const problem = unfinished()
      if (problem === null) goOn()
      else void message.warning(problem)
    },
    [message, unfinished],
  )
  return { onUnfinished, unlessUploading }
}
