import type { ReactNode } from 'react'
import styles from './register.module.css'

/** What is known of one row, term by term; a fact that is null is left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) =>
        value === null ? null : (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** What has to be known before all else. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className={styles.notice}>{children}</p>
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className={styles.section}>{title}</h2>
      {children}
    </>
  )
}
