import type { periodsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

const office: RolePolicy = { roles: ['office'] }
/** What moved in a closed period names units and their findings. */
const seniors: RolePolicy = { roles: ['office', 'leader'] }

/** 考核周期 are the office's to move; everybody who reads data sees how far one has come. */
export const periodsPolicies = {
  get: everyReader,
  create: office,
  change: office,
  startDraft: office,
  extendAppeals: office,
  takeBackDraft: office,
  gates: office,
  close: office,
  pending: seniors,
  changedRows: seniors,
  correct: office,
  difference: seniors,
} satisfies PoliciesOf<typeof periodsContract>
