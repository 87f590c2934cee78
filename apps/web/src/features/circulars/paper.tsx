import { useEffect, useRef } from 'react'
import { demoteHeadings } from './demote-headings.ts'
import styles from './paper.module.css'

export interface PaperProps {
  /** Pages as packages/circular draws them, and the sheet they stand with. */
  html: string
  sheet: string
  zoom: number
  /** The field that is lit: `publications.total`. */
  chosen?: string | null
  onChoose?: (field: string) => void
}

// A sheet on its side is shown as wide as one that stands, or it would push all others aside.
const OWN_SHEET = `
.circular h6 { margin: 0; font: inherit }
.circular .page.wide { zoom: 0.707 }
.circular.marked .field { cursor: pointer }
`

/** The document's pages, walled off from the console's styles. */
export function Paper({ html, sheet, zoom, chosen = null, onChoose }: PaperProps) {
  const host = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  }, [onChoose])
  useEffect(() => {
    const element = host.current
    if (!element) return undefined
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const listen = (event: Event) => {
      const field = event
        .composedPath()
        .find((target) => target instanceof HTMLElement && target.dataset['field'] !== undefined)
      if (field instanceof HTMLElement) choose.current?.(field.dataset['field'] ?? '')
    }
    root.addEventListener('click', listen)
    return () => root.removeEventListener('click', listen)
  }, [])
  useEffect(() => {
    const lit = chosen === null ? '' : litField(chosen)
    const content = `<style>${sheet}${OWN_SHEET}${lit}</style>${demoteHeadings(html)}`
    host.current?.shadowRoot?.replaceChildren(document.createRange().createContextualFragment(content))
  }, [html, sheet, chosen])
  return <div ref={host} className={styles.paper} style={{ zoom }} />
}

function litField(field: string): string {
  return `.circular .field[data-field="${CSS.escape(field)}"] { background: var(--button); color: var(--on-fill) }`
}
