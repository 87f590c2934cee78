import type { ReactNode } from 'react'
import styles from './gate-card.module.css'
import { usePageTitle } from './use-page-title.ts'

interface GateCardProps {
  title: string
  hint?: ReactNode
  children: ReactNode
}

/** The one card of a page before the frame: sign-in, change of password, first set-up. */
export function GateCard({ title, hint, children }: GateCardProps) {
  const heading = usePageTitle()
  return (
    <main className={styles.page}>
      <div className={styles.product}>
        <img src="/mark.svg" alt="" width={36} height={36} />
        <div>
          <p className={styles.name}>明考</p>
          <p className={styles.full}>政务网站与新媒体绩效考核台</p>
        </div>
      </div>
      <section className={styles.card} aria-labelledby="gate-title">
        <h1 id="gate-title" ref={heading} className={styles.title}>
          {title}
        </h1>
        {children}
      </section>
      {hint && <p className={styles.hint}>{hint}</p>}
    </main>
  )
}
