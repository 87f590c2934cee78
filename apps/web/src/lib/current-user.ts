import { useSuspenseQuery } from '@tanstack/react-query'
import { orpc } from './api-client.ts'

export const meQuery = orpc.auth.me.queryOptions({ staleTime: 60_000 })

/** 当前登录用户; pages behind the sign-in only. */
export function useMe() {
  return useSuspenseQuery(meQuery).data
}
