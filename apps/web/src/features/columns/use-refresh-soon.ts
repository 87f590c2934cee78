import { useCallback, useEffect, useRef } from 'react'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

const pause = 1_500

/** Everything counted from the columns is read anew once nothing has been written for a moment, or the page is left. */
export function useRefreshSoon(): () => void {
  const refresh = useRefreshAfterWrite()
  const timer = useRef<number | null>(null)
  useEffect(
    () => () => {
      if (timer.current === null) return
      window.clearTimeout(timer.current)
      void refresh()
    },
    [refresh],
  )
  return useCallback(() => {
    if (timer.current !== null) window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      timer.current = null
      void refresh()
    }, pause)
  }, [refresh])
}
