import { Component } from 'react'
import type { ReactNode } from 'react'
import { ErrorState } from '../components/error-state.tsx'
import styles from './standalone.module.css'

/** The last net, below the router's own: whatever breaks, there is a sentence and a way to go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <main className={styles.page}>
        <ErrorState error={this.state.error} onRetry={() => window.location.reload()} />
      </main>
    )
  }
}
