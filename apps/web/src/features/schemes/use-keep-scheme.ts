import type { SchemeDetail } from '@mingkao/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { orpc } from '../../lib/api-client.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

/** After a write its answer is shown at once; whatever else depends on it is read anew behind it. */
export function useKeepScheme(): (detail: SchemeDetail) => Promise<void> {
  const queryClient = useQueryClient()
  const refresh = useRefreshAfterWrite()
  return useCallback(
    (detail) => {
      queryClient.setQueryData(orpc.schemes.get.queryKey({ input: { id: detail.id } }), detail)
      return refresh()
    },
    [queryClient, refresh],
  )
}
