import type { ReactNode } from 'react'
import styles from './register.module.css'

/** What is known of one row, term by term; a fact that is null is left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <Facts>
      {facts.map(([term, value]) =>
        value === null ? null : (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ),
      )}
    </Facts>
  )
}

/** The same, written out where a fact is more than a word or two. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What has to be known before all else. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className={styles.notice}>{children}</p>
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      {children}
    </>
  )
}

export function SectionTitle({ children }: { children: ReactNode }) {
  return <h2 className={styles.section}>{children}</h2>
}

/** Where the next step is taken, apart from what is only read. */
export function StepPanel({ title, label, children }: { title: string; label: string; children: ReactNode }) {
  return (
    <section className={styles.panel} aria-label={label}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
