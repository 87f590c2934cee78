import { type ReactNode, useEffect, useRef } from 'react'
import styles from './scroll-box.module.css'

type Props = { className?: string | undefined; children: ReactNode }

/** What is wider than the page scrolls in here; the box then takes the focus, so that arrow keys scroll it too. */
export function ScrollBox({ className, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const isScrolling = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
      element.tabIndex = isScrolling ? 0 : -1
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={`${styles.box} ${className ?? ''}`}>
      {children}
    </div>
  )
}
