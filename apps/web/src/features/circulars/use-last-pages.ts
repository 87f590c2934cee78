import { useState } from 'react'

/** The pages that could be made last: they stay while something in the words is being mended. */
export function useLastPages(html: string | null): string {
  const [last, setLast] = useState(html ?? '')
  if (html !== null && html !== last) setLast(html)
  return html ?? last
}
