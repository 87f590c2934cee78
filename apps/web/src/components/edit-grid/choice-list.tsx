import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './choice-list.module.css'
import type { GridChoice } from './grid-column.ts'

type Props = {
  id: string
  /** The field it hangs under. */
  field: RefObject<HTMLElement | null>
  label: string
  choices: readonly GridChoice[]
  marked: number
  /** What was typed, shown bold where it is found. */
  typed: string
  onChoose: (choice: GridChoice) => void
  /** Under the list, in the same box. */
  children?: ReactNode
}

const tallest = 264
const tallestWithMore = 420

/** The choices of an editor, over everything else: the grid's own box would cut them off. */
export function ChoiceList({ id, field, label, choices, marked, typed, onChoose, children }: Props) {
  const [place, setPlace] = useState<{ page: Element; style: CSSProperties } | null>(null)
  const needed = children ? tallestWithMore : tallest
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return undefined
    const follow = () => {
      const { left, top, bottom, width } = element.getBoundingClientRect()
      const hasRoom = window.innerHeight - bottom > needed || top < needed
      setPlace({
        // In the page's landmark, where everything else is, but outside of what scrolls.
        page: element.closest('main') ?? document.body,
        style: {
          left: Math.max(4, Math.min(left, window.innerWidth - 200)),
          minWidth: width,
          ...(hasRoom ? { top: bottom + 4 } : { bottom: window.innerHeight - top + 4 }),
        },
      })
    }
    follow()
    window.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', follow, { capture: true })
  }, [field, needed])
  if (!place) return null
  return createPortal(
    <div className={styles.popup} style={place.style}>
      <div id={id} role="listbox" aria-label={label} className={styles.choices}>
        {choices.map((choice, index) => (
          // The keyboard never gets here: the field keeps the focus and says which one is marked.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.label}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={index === marked ? styles.marked : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
            ref={index === marked ? showMarked : null}
          >
            <Found label={choice.label} typed={typed} />
            {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
          </div>
        ))}
      </div>
      {children}
    </div>,
    place.page,
  )
}

function showMarked(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function Found({ label, typed }: { label: string; typed: string }) {
  const at = typed === '' ? -1 : label.indexOf(typed)
  if (at < 0) return <span>{label}</span>
  return (
    <span>
      {label.slice(0, at)}
      <b>{typed}</b>
      {label.slice(at + typed.length)}
    </span>
  )
}
