import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { apiProblem, isUnauthorized } from './api-problem.ts'
import { announceSessionLoss } from './session-loss.ts'

const FRESH_MS = 30_000

function watchSession(error: unknown): void {
  if (isUnauthorized(error)) announceSessionLoss()
}

/** Tries once more when the server did not answer; what it refused stays refused. */
function shouldRetry(failures: number, error: unknown): boolean {
  const { status } = apiProblem(error)
  return failures < 1 && (status === 0 || status >= 500)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: watchSession }),
    mutationCache: new MutationCache({ onError: watchSession }),
    defaultOptions: { queries: { staleTime: FRESH_MS, retry: shouldRetry }, mutations: { retry: false } },
  })
}
