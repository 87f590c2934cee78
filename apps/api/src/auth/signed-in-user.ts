import type { Role } from '@mingkao/contract'

/** The person behind a request, read afresh from the database for every request. */
export type SignedInUser = {
  id: string
  /** The name one signs in with: `CS-T01`, `admin`. */
  username: string
  /** The name shown to people: 东升街道经办人员. */
  name: string
  role: Role
  /** The one unit a staff account is bound to; null for every other role. */
  unit: { id: number; code: string; name: string; group: string } | null
  /** Until the first password is changed, only `beforePasswordChange` routes answer. */
  mustChangePassword: boolean
  sessionId: string
}
