import type { authContract } from '@mingkao/contract'
import { everybody, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** What a person must reach to change a first password, or to leave. */
const ownSignIn: RolePolicy = { ...everybody, beforePasswordChange: true }

export const authPolicies = {
  me: ownSignIn,
  signIn: 'anyone',
  signOut: 'anyone',
  changePassword: ownSignIn,
  sessions: ownSignIn,
  revokeSession: ownSignIn,
  signOutEverywhere: ownSignIn,
} satisfies PoliciesOf<typeof authContract>
