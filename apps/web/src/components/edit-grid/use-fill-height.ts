import { type RefObject, useLayoutEffect, useState } from 'react'

/** Height for a box that ends `below` pixels above the window's foot, however much stands above it; at least `least`. */
export function useFillHeight(box: RefObject<HTMLElement | null>, below: number, least: number): number {
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY
      setHeight(Math.max(least, Math.floor(window.innerHeight - top - below)))
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
  }, [box, below, least])
  return height
}
