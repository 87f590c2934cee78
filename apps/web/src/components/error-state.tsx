import { Button } from 'antd'
import { apiProblem } from '../lib/api-problem.ts'
import styles from './state.module.css'

/** One sentence, one action, the request's number small below it. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = apiProblem(error)
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{problem.message}</p>
      {onRetry && <Button onClick={onRetry}>重试</Button>}
      {problem.requestId && <p className={styles.id}>请求编号 {problem.requestId}</p>}
    </div>
  )
}
