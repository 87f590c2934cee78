import { accountGap } from './account-gap.ts'
import { columnFreshness } from './column-freshness.ts'
import type { EventKind } from './event-kind.ts'
import { importRejects } from './import-rejects.ts'
import { monthlyQuota } from './monthly-quota.ts'
import { orderDue } from './order-due.ts'
import { selfInspectionDue } from './self-inspection-due.ts'
import { newsKinds } from './news-kinds.ts'

/** 提醒事项, in the order in which a message lists them. */
export const eventKinds: readonly EventKind[] = [
  columnFreshness,
  accountGap,
  monthlyQuota,
  orderDue,
  selfInspectionDue,
  importRejects,
]

/** What a kind is called; the id itself for one that is gone. */
export function kindLabel(id: string): string {
  return eventKinds.find((kind) => kind.id === id)?.label ?? new Map(Object.entries(newsKinds)).get(id) ?? id
}
