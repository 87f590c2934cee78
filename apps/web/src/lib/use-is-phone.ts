import { mediaQuery } from './media-query.ts'

/** Where a page is laid out anew for a phone instead of being squeezed. */
export const useIsPhone = mediaQuery('(max-width: 767px)')
