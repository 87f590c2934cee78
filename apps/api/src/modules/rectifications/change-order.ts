import type { RectificationDetail } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import { requireOrder } from './list-orders.ts'
import { type NewEvent, type OrderChange, orderWritesRepository } from './order-writes.repository.ts'

export type Writing = { writing: WriteContext; clock: Clock; userId: string }
export type Edited = { id: number; version: number }
type Writes = ReturnType<typeof orderWritesRepository>

/** What one step does to an order: its new fields, its line in the timeline, and whom it is told to. */
export type Step = {
  action: string
  change: OrderChange
  event: Pick<NewEvent, 'kind' | 'note'>
  /** Rows of the order that change with it. */
  write?: (writes: Writes, tx: SqlTransaction) => Promise<void>
  news: Pick<News, 'title' | 'detail' | 'to'> | null
}

/**
 * One step in the life of an order: checked against the version the editor saw, written with its line in the timeline and
 * in the audit log, and told.
 * @throws Refusal NOT_FOUND, CONFLICT with the order as it stands, and whatever `plan` throws
 */
export function changeOrder(
  { writing, clock, userId }: Writing,
  { id, version }: Edited,
  plan: (order: RectificationDetail, today: string) => Step,
): Promise<RectificationDetail> {
  const now = clock.now()
  const today = dayOfMoment(now)
  return withSqlTransaction(writing, async (tx: SqlTransaction) => {
    const writes = orderWritesRepository(tx.client)
    const before = await requireOrder(tx.client, id, today)
    if (before.version !== version) throw await stale(tx, writing, before, version)
    const { action, change, event, write, news } = plan(before, today)
    if (!(await writes.change(id, version, change))) {
      throw await stale(tx, writing, await requireOrder(tx.client, id, today), version)
    }
    await write?.(writes, tx)
    await writes.addEvents([{ row: id, at: now, actor: writing.actor.name, ...event }])
    const after = await requireOrder(tx.client, id, today)
    await tx.audit({
      action,
      entity: 'rectification_order',
      entityId: id,
      unitCode: before.unit.code,
      before: brief(before),
      after: { ...brief(after), note: event.note },
    })
    if (news)
      await tellAbout(
        tx,
        [{ kind: 'rectification', subject: String(id), href: hrefOf(id), except: userId, ...news }],
        now,
      )
    return after
  })
}

export function hrefOf(order: number): string {
  return `/rectifications?order=${order}`
}

function brief({ state, dueOn, repliedOn, fixed, unfixed, version }: RectificationDetail) {
  return { state, dueOn, repliedOn, fixed, unfixed, version }
}

async function stale(
  { client }: SqlTransaction,
  { actor }: WriteContext,
  current: RectificationDetail,
  version: number,
): Promise<Refusal> {
  const who = await firstHand(client, { entity: 'rectification_order', id: current.id, actor: actor.id })
  return new Refusal('CONFLICT', `这件整改通知刚由${who}办理，您的操作没有生效，请对照后再定。`, {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}
