import type { ColumnGap } from '@mingkao/contract'
import { addDays, type ColumnState } from '@mingkao/rules'
import type { Keeper } from './register.repository.ts'

/** How long before a term ends somebody has to follow. */
const NOTICE_DAYS = 30

/** Who keeps a column on a day, in protocol order. */
export function keepersOn(
  keepers: readonly Keeper[] | null,
  day: string,
): { lead: Keeper | null; supporting: Keeper[] } {
  const standing = (keepers ?? []).filter(({ from, to }) => from <= day && (to === null || to > day))
  return {
    lead: standing.find(({ role }) => role === 'lead') ?? null,
    supporting: standing.filter(({ role }) => role === 'supporting').toSorted((a, b) => a.order - b.order),
  }
}

/** 分工缺口 of a column that owes updates on that day. */
export function gapsOf(keepers: readonly Keeper[] | null, state: ColumnState['state'], day: string): ColumnGap[] {
  if (state === 'folder' || state === 'exempt') return []
  const { lead, supporting } = keepersOn(keepers, day)
  if (!lead) return supporting.length > 0 ? ['no-lead', 'supporting-only'] : ['no-lead']
  const gaps: ColumnGap[] = []
  if (lead.closedOn !== null && lead.closedOn <= day) gaps.push('closed-lead')
  const { to } = lead
  if (to !== null && to <= addDays(day, NOTICE_DAYS) && !keepersOn(keepers, to).lead) gaps.push('ending-soon')
  return gaps
}
