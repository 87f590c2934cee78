import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createQueryClient } from '../lib/query-client.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { MissingChunkNotice } from './missing-chunk-notice.tsx'
import { createAppRouter } from './router.tsx'
import { ThemeProvider } from './theme/theme-provider.tsx'

const queryClient = createQueryClient()
const router = createAppRouter(queryClient)

export function Providers() {
  return (
    <StrictMode>
      <ThemeProvider>
        <MissingChunkNotice />
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </ThemeProvider>
    </StrictMode>
  )
}
