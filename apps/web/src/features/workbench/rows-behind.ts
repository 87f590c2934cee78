import type { LinkProps } from '@tanstack/react-router'

type ColumnRows = { state?: 'overdue' | 'near-limit' | 'unknown' | 'no-owner'; unit?: string; column?: string }

/** The columns behind a number, as of the same moment: by the running period. */
export function columnsOf(period: string | null, rows: ColumnRows): LinkProps {
  return { to: '/columns', search: { ...(period !== null && { period }), ...rows } }
}

export function accountOf(period: string | null, account: string): LinkProps {
  return { to: '/accounts', search: { ...(period !== null && { period }), account } }
}
