import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../lib/api-client.ts'

/** A digest comes once a day, a reached limit within a minute of its round: asking every minute is soon enough. */
const ASK_EVERY_MS = 60_000

/** 未读提醒数. */
export function useUnread(): number {
  const { data } = useQuery(orpc.notifications.unread.queryOptions({ refetchInterval: ASK_EVERY_MS }))
  return data?.unread ?? 0
}

/** 标为已读, one or all; the count and the lists follow. */
export function useReading() {
  const queryClient = useQueryClient()
  const onSuccess = async (answer: { unread: number }) => {
    queryClient.setQueryData(orpc.notifications.unread.queryKey(), answer)
    await queryClient.invalidateQueries({ queryKey: orpc.notifications.list.key() })
  }
  const read = useMutation({ mutationFn: (id: string) => client.notifications.read({ id }), onSuccess })
  const readAll = useMutation({ mutationFn: () => client.notifications.readAll(), onSuccess })
  return { read, readAll }
}
