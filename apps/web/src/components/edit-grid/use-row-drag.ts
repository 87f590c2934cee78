import { type DragEvent, useState } from 'react'

export type DropPlace = 'into' | 'before' | 'after'
export type Drop = { key: string; where: DropPlace }

/** A row dragged by its name onto another: into it, or before or after it. */
export function useRowDrag(onMove: ((key: string, target: Drop) => void) | undefined) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const end = () => {
    setDragged(null)
    setDrop(null)
  }
  const handlers = {
    onDragStart: (event: DragEvent) => {
      const key = lineOf(event)?.dataset['line']
      if (key === undefined || !onMove) return
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', key)
      setDragged(key)
    },
    onDragOver: (event: DragEvent) => {
      const line = lineOf(event)
      const key = line?.dataset['line']
      if (dragged === null || !line || key === undefined || key === dragged) return
      event.preventDefault()
      const { top, height } = line.getBoundingClientRect()
      const share = (event.clientY - top) / height
      const where = share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'into'
      setDrop((before) => (before?.key === key && before.where === where ? before : { key, where }))
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      if (dragged !== null && drop) onMove?.(dragged, drop)
      end()
    },
    onDragEnd: end,
  }
  return { drop, handlers: onMove ? handlers : {} }
}

function lineOf(event: DragEvent): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
}
