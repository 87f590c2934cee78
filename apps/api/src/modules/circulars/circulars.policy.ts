import type { circularsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 通报: everybody reads what is issued, leaders read drafts too, the office writes; a unit confirms for itself. */
export const readingCirculars = everyReader
const drafts: RolePolicy = { roles: ['office', 'leader'] }
const office: RolePolicy = { roles: ['office'] }

export const circularsPolicies = {
  list: readingCirculars,
  get: readingCirculars,
  draft: drafts,
  create: office,
  correct: office,
  edit: office,
  discard: office,
  issue: office,
  confirm: { roles: [], staff: 'own-rows' },
  readings: drafts,
  remind: office,
  templates: drafts,
  copyTemplate: office,
  editTemplate: office,
  chooseTemplate: office,
} satisfies PoliciesOf<typeof circularsContract>
