import { flagParams, numberParams } from '../../lib/search-params.ts'

/** What stands in the address of 提醒. */
export type NotificationsSearch = {
  unread?: boolean | undefined
  page?: number | undefined
  pageSize?: number | undefined
}

export function readNotificationsSearch(search: Record<string, unknown>): NotificationsSearch {
  return { ...flagParams(search, ['unread']), ...numberParams(search, ['page', 'pageSize']) }
}
