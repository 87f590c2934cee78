import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

const NAME = '明考'
const FULL_NAME = '明考 · 政务网站与新媒体绩效考核台'

/** Calls the browser's tab after the heading it is put on, whatever that is made of: 排名 · 明考. */
export function usePageTitle(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · ${NAME}`
    return () => {
      document.title = FULL_NAME
    }
  })
  return heading
}
