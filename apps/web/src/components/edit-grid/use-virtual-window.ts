import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Rows drawn beyond what is seen, and by how many the window moves at a time: scrolling a row or two draws nothing. */
const beyond = 8
const step = 4

type Options = {
  box: RefObject<HTMLElement | null>
  count: number
  rowHeight: number
  /** The one row that is taller, and by how much. */
  tall: { line: number; extra: number } | null
}

/** Which rows to draw while a box scrolls over many of one height. `to` is not included. */
export function useVirtualWindow({ box, count, rowHeight, tall }: Options) {
  const [range, setRange] = useState({ from: 0, to: 40 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const seen = Math.ceil(element.clientHeight / rowHeight)
      const from = Math.max(0, Math.floor((first - beyond) / step) * step)
      const to = Math.ceil((first + seen + beyond) / step) * step
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [box, rowHeight])
  const topOf = useCallback(
    (line: number) => line * rowHeight + (tall && line > tall.line ? tall.extra : 0),
    [rowHeight, tall],
  )
  return { from: Math.min(range.from, count), to: Math.min(range.to, count), topOf, height: topOf(count) }
}
