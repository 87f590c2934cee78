import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ErrorState } from '../components/error-state.tsx'
import styles from './standalone.module.css'

/** A page that could not be shown: what happened, the request's number, and another try. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  return (
    <main className={styles.page}>
      <ErrorState
        error={error}
        onRetry={() => {
          queries.reset()
          reset()
          void router.invalidate()
        }}
      />
    </main>
  )
}
