import type { ChangedColumns } from '@mingkao/contract'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssignmentRecord, type ColumnRecord, RowRefusal } from './column-record.ts'
import { columnHistoryRepository } from './column-history.repository.ts'
import { holdsOn, type NewKeeper, withLead, withSupporting } from './plan-assignments.ts'
import { type Changing, changeColumn } from './update-column.ts'

/**
 * 恢复旧版 as a new edit: name, place, limit … as that change left them; whoever kept the column by that version keeps it from
 * today on. The terms in between stay as they were: they have happened.
 * @throws Refusal NOT_FOUND for a change that is not this column's, and as updateColumn does
 */
export function restoreColumn(
  changing: Changing,
  { code, version, changeId }: { code: string; version: number; changeId: string },
): Promise<ChangedColumns> {
  return changeColumn(changing, { code, version, action: 'restore-column' }, async ({ client }, now) => {
    const old = await columnHistoryRepository(client).findVersion(code, changeId)
    if (!old) throw new Refusal('NOT_FOUND', '没有这一版，请刷新沿革后再选。')
    const today = dayOfMoment(now)
    const parents = await columnHistoryRepository(client).findIds(old.parent === null ? [] : [old.parent])
    return (record) => {
      const parentId = old.parent === null ? null : parents.get(old.parent)
      if (parentId === undefined) throw new RowRefusal('parent', '那一版的上级栏目已不存在，无法恢复。')
      const { name, parent, url, category, limit, openedOn, archivedOn, archiveNotice, exemptReason, remark } = old
      const fields = { name, parent, url, category, limit, openedOn, archivedOn, archiveNotice, exemptReason, remark }
      return { ...record, ...fields, parentId, assignments: keptBy(record.assignments, old, today) }
    }
  })
}

/** The keepers of an old version, from today on. */
function keptBy(terms: readonly AssignmentRecord[], old: ColumnRecord, today: string): AssignmentRecord[] {
  const standing = old.assignments.filter((term) => term.to === null || holdsOn(term, today))
  const lead = standing.findLast(({ role }) => role === 'lead')
  const supporting = standing.filter(({ role }) => role === 'supporting').map(keeper)
  const present = terms.find((term) => term.role === 'lead' && holdsOn(term, today))
  const led =
    lead?.unitId === present?.unitId ? [...terms] : withLead(terms, lead ? keeper(lead) : null, today, lead ?? {})
  return withSupporting(led, supporting, today)
}

function keeper({ unitId: id, unit: code, unitName: name }: AssignmentRecord): NewKeeper {
  return { id, code, name }
}
