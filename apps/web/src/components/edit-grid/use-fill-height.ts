import { type RefObject, useLayoutEffect, useState } from 'react'

type Options = {
  box: RefObject<HTMLElement | null>
  /** Pixels between the box and the window's foot. */
  below: number
  least: number
  head: number
  rowHeight: number
}

/** Height for a box that reaches down to the window's foot, however much stands above it, and ends at a row's edge. */
export function useFillHeight({ box, below, least, head, rowHeight }: Options): number {
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY
      const room = Math.max(least, window.innerHeight - top - below) - head
      setHeight(head + Math.floor(room / rowHeight) * rowHeight)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    for (let above = element.parentElement; above; above = above.parentElement) observer.observe(above)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [box, below, least, head, rowHeight])
  return height
}
