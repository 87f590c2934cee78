import type { ReactNode } from 'react'
import styles from './page-header.module.css'
import { usePageTitle } from './use-page-title.ts'

interface PageHeaderProps {
  title: ReactNode
  /** One grey line: what the page covers. */
  scope?: ReactNode
  /** At the right; the one filled button of the page stands last. */
  actions?: ReactNode
}

/** The page's heading, which also names the browser's tab. */
export function PageHeader({ title, scope, actions }: PageHeaderProps) {
  const heading = usePageTitle()
  return (
    <header className={styles.header}>
      <h1 ref={heading} className={styles.title}>
        {title}
      </h1>
      {scope && <div className={styles.scope}>{scope}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
