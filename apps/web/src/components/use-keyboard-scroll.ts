import { useEffect, useRef } from 'react'

/** A table wider than its box scrolls inside it; the box then takes the focus, so that arrow keys scroll it too. */
export function useKeyboardScroll() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Ant Design gives no other way to this element.
    const content = box.current?.querySelector<HTMLElement>('.ant-table-content')
    if (!content) return undefined
    const observer = new ResizeObserver(() => {
      content.tabIndex = content.scrollWidth > content.clientWidth ? 0 : -1
    })
    observer.observe(content)
    for (const child of content.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return box
}
