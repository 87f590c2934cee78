import type { ReactNode } from 'react'
import styles from './state-tag.module.css'

interface StateTagProps {
  tone: 'red' | 'amber' | 'green' | 'accent' | 'neutral'
  children: ReactNode
}

/** A state in words on its tint; the word says it, the colour only repeats it. */
export function StateTag({ tone, children }: StateTagProps) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
}
