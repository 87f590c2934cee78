import type { Column } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'

/**
 * The columns a user may see: staff those their unit keeps on that day and all below them, others every one.
 * @param columns in the order of the tree
 * @throws Refusal FORBIDDEN for a staff account that has lost its unit
 */
export function visibleColumns(user: SignedInUser, columns: readonly Column[]): readonly Column[] {
  const unit = visibleUnit(user)
  if (!unit) return columns
  const seen = new Set<string>()
  return columns.filter((column) => {
    const isSeen = isKeptBy(column, unit.code) || (column.parent !== null && seen.has(column.parent))
    if (isSeen) seen.add(column.code)
    return isSeen
  })
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for a column the user may not see */
export function requireVisible(user: SignedInUser, columns: readonly Column[], code: string): Column {
  const found = columns.find((column) => column.code === code)
  const visible = visibleColumns(user, columns)
  if (!found) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
  if (!visible.includes(found)) throw new Refusal('FORBIDDEN', '只能查看本单位负责或协办的栏目。')
  return found
}

export function isKeptBy({ lead, supporting }: Column, unit: string, role?: 'lead' | 'supporting'): boolean {
  return (
    (role !== 'supporting' && lead?.code === unit) || (role !== 'lead' && supporting.some(({ code }) => code === unit))
  )
}
