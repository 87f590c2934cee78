import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../lib/api-client.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { isImport } from './is-import.ts'

/** Asked again at this pace while it runs, should the stream be cut off on the way (a proxy, a sleeping laptop). */
const withoutStreamMs = 4000

/** One import, followed live while it runs; it runs on whether or not anybody looks. */
export function useImport(id: string) {
  const queryClient = useQueryClient()
  const refreshFacts = useRefreshAfterWrite()
  const query = useQuery({
    ...orpc.imports.get.queryOptions({ input: { id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? withoutStreamMs : false),
  })
  const isRunning = query.data?.state === 'running'
  useEffect(() => {
    if (!isRunning) return undefined
    const events = new EventSource(`/api/imports/${id}/events`)
    events.addEventListener('import', ({ data }: MessageEvent<string>) => {
      const latest: unknown = JSON.parse(data)
      if (!isImport(latest)) return
      queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id } }), latest)
      if (latest.state !== 'running') events.close()
    })
    return () => {
      events.close()
      void refreshFacts()
    }
  }, [id, isRunning, queryClient, refreshFacts])
  return query
}
