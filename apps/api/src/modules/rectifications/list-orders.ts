import type { OrderFilter, RectificationDetail, RectificationOrder } from '@mingkao/contract'
import { INDICATOR_IDS, INDICATOR_LABELS } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { listOrderRows, rectificationsRepository } from './rectifications.repository.ts'

/** Record kind of what is attached to a report. */
export const REPLY_RECORD = 'rectification-reply'

export type Asking = { source: AssessmentSource; user: SignedInUser }

/** 整改通知. Staff see their own unit's. @throws Refusal FORBIDDEN for another unit's */
export function listOrders(
  { source: { db, clock }, user }: Asking,
  filter: OrderFilter & { sort: string; page: number; pageSize: number },
): Promise<Page<RectificationOrder>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  return listOrderRows(db.pool, { ...filter, day: today(clock), within: visibleUnit(user)?.id ?? null })
}

/** @throws Refusal NOT_FOUND */
export async function requireOrder(sql: Pool | PoolClient, id: number, day: string): Promise<RectificationDetail> {
  const order = await rectificationsRepository(sql).find(id, day)
  if (!order) throw new Refusal('NOT_FOUND', '没有这件整改通知。')
  const attachments = await attachmentsOf(sql, {
    kind: REPLY_RECORD,
    ids: order.replies.map((reply) => String(reply.id)),
  })
  return {
    ...order,
    replies: order.replies.map((reply) => ({ ...reply, attachments: attachments.get(String(reply.id)) ?? [] })),
    problems: order.problems.map((problem) => ({ ...problem, indicatorLabel: indicatorLabel(problem.indicator) })),
  }
}

/** 一件整改通知. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showOrder({ source: { db, clock }, user }: Asking, id: number): Promise<RectificationDetail> {
  const order = await requireOrder(db.pool, id, today(clock))
  requireOwnUnit(user, order.unit.code)
  return order
}

/** Whoever may see the order may open what is attached to its reports. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function readReply(asking: Asking, reply: string): Promise<void> {
  const order = await rectificationsRepository(asking.source.db.pool).findOrderOf(reply)
  if (order === null) throw new Refusal('NOT_FOUND', '没有这份整改报告。')
  await showOrder(asking, order)
}

function indicatorLabel(indicator: string): string {
  const known = INDICATOR_IDS.find((id) => id === indicator)
  return known === undefined ? indicator : INDICATOR_LABELS[known]
}
