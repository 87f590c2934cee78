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

/**
 * 上级栏目: the columns above those a person sees, in the order of the tree. They only say where a column stands: who keeps
 * them and how fresh they are is left out.
 */
export function withPlaces(all: readonly Column[], visible: readonly Column[]): Column[] {
  const parents = new Map(all.map(({ code, parent }) => [code, parent]))
  const seen = new Set(visible.map(({ code }) => code))
  const above = new Set<string>()
  for (const { parent } of visible) {
    for (let at = parent; at !== null && !seen.has(at) && !above.has(at); at = parents.get(at) ?? null) above.add(at)
  }
  return all.flatMap((column) => (seen.has(column.code) ? [column] : above.has(column.code) ? [placeOf(column)] : []))
}

function placeOf({ code, parent, name, path, position, category, archivedOn, version }: Column): Column {
  const place = { code, parent, name, path, position, category, archivedOn, version }
  return { ...NOTHING, ...place, supporting: [], gaps: [] }
}

const NOTHING = {
  state: 'folder',
  url: null,
  limit: null,
  limitLabel: null,
  limitFrom: null,
  lead: null,
  leadFrom: null,
  leadTo: null,
  responsibleLeader: null,
  contact: null,
  openedOn: null,
  archiveNotice: null,
  exemptReason: null,
  remark: null,
  lastUpdatedOn: null,
  lastUpdateSource: null,
  nearLevel: null,
  staleSince: null,
  dueOn: null,
  daysLeft: null,
  limitDays: null,
  answerable: null,
  exemption: null,
  isExcluded: false,
} as const

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
