import type { ColumnChoice } from '@mingkao/contract'
import type { AssessmentSource } from '../assessments/index.ts'
import { columnsAtHand } from './columns-at-hand.ts'

/** Every column of the portal, for whoever says where an item stands: a unit also publishes in columns it does not keep. */
export async function listChoices(source: AssessmentSource): Promise<ColumnChoice[]> {
  const { opened, columns } = await columnsAtHand(source, {})
  return columns.map(({ code, path, state, archivedOn }) => ({
    code,
    path,
    isFolder: state === 'folder',
    isArchived: archivedOn !== null && archivedOn <= opened.day,
  }))
}
