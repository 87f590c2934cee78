import type { ChangedEntries, ChangedEntry, ChangedKind, PendingCorrections } from '@mingkao/contract'
import type { Visitor } from './visitor.ts'

/** 待更正 of the third quarter. */
export async function pendingOf(who: Visitor): Promise<PendingCorrections> {
  return (await who.get<PendingCorrections>('/api/periods/2021Q3/pending-corrections')).body
}

export async function pageOfChanged(who: Visitor, kind: ChangedKind, page = 1): Promise<ChangedEntries> {
  return (await who.get<ChangedEntries>(`/api/periods/2021Q3/pending-corrections/${kind}?page=${page}`)).body
}

/** The one entry of a kind. */
export async function changedEntry(who: Visitor, kind: ChangedKind): Promise<ChangedEntry> {
  const { rows } = await pageOfChanged(who, kind)
  const [entry] = rows
  if (!entry || rows.length > 1) throw new Error(`${rows.length} entries of ${kind}: ${JSON.stringify(rows)}`)
  return entry
}

/** How the fields of its first row read now and read then: `更新期限 14天→1个月`. */
export function fieldsOf({ rows }: ChangedEntry): string[] {
  return (rows[0]?.fields ?? []).map(({ label, before, after }) => `${label} ${before ?? ''}→${after ?? ''}`)
}
