import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './card.module.css'

interface CardProps {
  title?: ReactNode
  /** Grey words after the title. */
  note?: ReactNode
  /** At the right of the head. */
  extra?: ReactNode
  children: ReactNode
  /** Rows and tables that reach the card's edges. */
  flush?: boolean
  /** 38 px head for dense pages. */
  dense?: boolean
  className?: string | undefined
}

/** A group of things with a head; not around single figures. */
export function Card({ title, note, extra, children, flush = false, dense = false, className }: CardProps) {
  const headingId = useId()
  const classes = [styles.card, flush ? '' : styles.padded, className ?? ''].join(' ')
  if (title === undefined) return <section className={classes}>{children}</section>
  return (
    <section className={classes} aria-labelledby={headingId}>
      <div className={`${styles.head} ${dense ? styles.dense : ''}`}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        {note && <span className={styles.note}>{note}</span>}
        {extra && <div className={styles.extra}>{extra}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
