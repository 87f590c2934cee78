import type { Column } from '@mingkao/contract'

const deep = [
  'limit',
  'lead',
  'supporting',
  'answerable',
  'exemption',
  'gaps',
] as const satisfies readonly (keyof Column)[]
const flat = [
  ...(['version', 'parent', 'name', 'path', 'position', 'url', 'category', 'limitLabel', 'limitFrom'] as const),
  ...(['leadFrom', 'leadTo', 'responsibleLeader', 'contact', 'openedOn', 'archivedOn', 'archiveNotice'] as const),
  ...(['exemptReason', 'remark', 'lastUpdatedOn', 'lastUpdateSource', 'state', 'nearLevel', 'staleSince'] as const),
  ...(['dueOn', 'daysLeft', 'limitDays', 'isExcluded'] as const),
] satisfies readonly (keyof Column)[]

/** A field added to the contract and forgotten here would be shown as it was: then this is no longer `never`. */
type Forgotten = Exclude<keyof Column, (typeof flat)[number] | (typeof deep)[number] | 'code'>
const noneForgotten: Forgotten[] = []

type List = { columns: readonly Column[] }

/**
 * A list read anew, in which every column that is still the same is the very row it was: only what changed is drawn again.
 * Comparing field by field is a tenth of what comparing whatever comes, at any depth, costs at 5,000 columns.
 */
export function keepSameColumns<Next extends List>(before: List | undefined, next: Next): Next {
  if (!before || noneForgotten.length > 0) return next
  const known = new Map(before.columns.map((column) => [column.code, column]))
  const columns = next.columns.map((column) => {
    const old = known.get(column.code)
    return old && isSame(old, column) ? old : column
  })
  return { ...next, columns }
}

function isSame(a: Column, b: Column): boolean {
  return (
    flat.every((key) => a[key] === b[key]) && deep.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  )
}
