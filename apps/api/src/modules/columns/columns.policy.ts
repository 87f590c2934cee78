import type { columnsContract } from '@mingkao/contract'
import { everyReader, type PoliciesOf, type RolePolicy } from '../../auth/policy.ts'

/** Staff see the columns their unit leads or supports, and those below them. */
export const readingColumns = { ...everyReader, staff: 'own-rows' } as const

/** 分工 is the office's to keep. */
const writing: RolePolicy = { roles: ['office'] }

/** What was changed across units is not for staff. */
const overview: RolePolicy = { roles: ['office', 'leader'] }

export const columnsPolicies = {
  list: readingColumns,
  get: readingColumns,
  categories: everyReader,
  choices: everyReader,
  calendar: readingColumns,
  official: readingColumns,
  answerable: readingColumns,
  history: readingColumns,
  assignments: readingColumns,
  observations: readingColumns,
  changeSets: overview,
  create: writing,
  update: writing,
  bulk: writing,
  move: writing,
  archive: writing,
  reopen: writing,
  restore: writing,
  remove: writing,
  previewHandOver: writing,
  handOver: writing,
  undo: writing,
  editAssignment: writing,
  observe: writing,
} satisfies PoliciesOf<typeof columnsContract>
