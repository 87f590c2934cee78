import type { ReactNode } from 'react'
import { ScrollBox } from './scroll-box.tsx'
import styles from './print-sheet.module.css'

/** A page for the printer: A4 lying down; the frame around it stays on the screen. */
export function PrintSheet({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <ScrollBox className={styles.scroll}>
      <article className={styles.sheet}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.note}>{note}</p>
        {children}
      </article>
    </ScrollBox>
  )
}
