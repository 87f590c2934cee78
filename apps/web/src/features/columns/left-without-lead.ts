import type { Column, ColumnAssignment, ColumnFields } from '@mingkao/contract'

type Term = Pick<ColumnAssignment, 'role' | 'validFrom' | 'validTo'>

/** 更正责任起始 to a day to come. A lead given up or handed over in the same edit is what the editor means. */
export function beginsLater(
  { lead }: Pick<Column, 'lead'>,
  { lead: next, from }: ColumnFields,
  today: string,
): boolean {
  return lead !== null && next === undefined && from !== undefined && from > today
}

/** Whether today's lead, beginning later, leaves nobody for today: whoever led right before it would lead on until then. */
export function leavesNobody({ leadFrom }: Pick<Column, 'leadFrom'>, terms: readonly Term[]): boolean {
  if (leadFrom === null) return false
  return !terms.some(
    ({ role, validFrom, validTo }) =>
      role === 'lead' && validFrom < leadFrom && (validTo === null || validTo >= leadFrom),
  )
}
