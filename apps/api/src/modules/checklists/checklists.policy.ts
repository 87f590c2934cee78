import type { checklistsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** 自查表 and rounds: kept by the office, read by leaders. */
export const readingRounds: RolePolicy = { roles: ['office', 'leader'] }
export const keepingChecklists: RolePolicy = { roles: ['office'] }
/** 自查填报表: staff see their own unit's. */
export const readingSheets = { ...everyReader, staff: 'own-rows' } as const
/** The unit's own words and signatures: nobody answers for it. */
const answering: RolePolicy = { roles: [], staff: 'own-rows' }

export const checklistsPolicies = {
  list: readingRounds,
  get: readingRounds,
  prefills: keepingChecklists,
  create: keepingChecklists,
  createFromScheme: keepingChecklists,
  revise: keepingChecklists,
  save: keepingChecklists,
  publish: keepingChecklists,
  remove: keepingChecklists,
  rounds: readingRounds,
  round: readingRounds,
  openRound: keepingChecklists,
  remind: keepingChecklists,
  closeRound: keepingChecklists,
  sheets: readingSheets,
  sheet: readingSheets,
  answer: answering,
  sign: answering,
  submit: answering,
  sendBack: keepingChecklists,
} satisfies PoliciesOf<typeof checklistsContract>
