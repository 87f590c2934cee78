import type { ReactNode } from 'react'
import styles from './periods.module.css'

/** Rows that may be many, in a box that scrolls by keyboard too. */
export function ScrollRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={styles.scrollRows} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.gateRows}>{children}</ul>
    </div>
  )
}
