import type { InspectionRound } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { firstHand } from '../audit/index.ts'
import { type AssessmentSource, openPeriod } from '../assessments/index.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import { roundHref } from './change-sheet.ts'
import { inspectionWritesRepository } from './inspection-writes.repository.ts'
import { inspectionsRepository } from './inspections.repository.ts'
import { requireChecklist } from './show-checklists.ts'
import { requireRound } from './show-rounds.ts'

export type Running = { writing: WriteContext; source: AssessmentSource }

/** Staff with several sheets find them all there. */
const OWN_SHEETS = '/self-inspection'

/**
 * 发起自查: a sheet for every unit of the period.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE: a draft, a day that is past, a round that is there already
 */
export async function openRound(
  { writing, source }: Running,
  { checklist, period, dueOn }: { checklist: number; period: string; dueOn: string },
): Promise<InspectionRound> {
  const now = source.clock.now()
  const today = dayOfMoment(now)
  if (dueOn < today) throw new Refusal('UNPROCESSABLE', '提交期限不能早于今天。')
  const { current } = await openPeriod(source, period)
  const units = [...current.ledgers.keys()]
  return withSqlTransaction(writing, async (tx) => {
    const { state, name } = await requireChecklist(tx.client, checklist)
    if (state !== 'published') throw new Refusal('UNPROCESSABLE', '只有在用的自查表才能发起自查，请先发布。')
    const opening = { checklist, period, dueOn, by: writing.actor.name, at: now }
    const id = await inspectionWritesRepository(tx.client).openRound(opening, units)
    if (id === null) throw new Refusal('UNPROCESSABLE', `${current.period.label}已经用这张自查表发起过自查。`)
    await tx.audit({
      action: 'open-self-inspection',
      entity: 'self-inspection-round',
      entityId: id,
      after: { checklist: name, period, dueOn, units: units.length },
    })
    const title = `请填报“${name}”`
    const detail = `${current.period.label}逐条自查，请于${dayLabel(dueOn)}前逐项填报、签字并提交。`
    await tellAbout(tx, [newsOf(id, units, { title, detail })], now)
    return requireRound(tx.client, id, today)
  })
}

/** 催报: those who have not submitted, at most once a day. @throws Refusal NOT_FOUND, UNPROCESSABLE */
export function remindUnits({ writing, source }: Running, id: number): Promise<{ units: number }> {
  const now = source.clock.now()
  const today = dayOfMoment(now)
  return withSqlTransaction(writing, async (tx) => {
    const round = await requireRound(tx.client, id, today)
    if (round.state === 'closed') throw new Refusal('UNPROCESSABLE', '这一轮自查已经结束，不需要催报。')
    const sheets = await inspectionsRepository(tx.client, today).findSheetsOf(id)
    const missing = sheets.filter(({ state }) => state !== 'submitted').map(({ unit }) => unit.code)
    if (missing.length === 0) throw new Refusal('UNPROCESSABLE', '各单位都已提交，不需要催报。')
    if (!(await inspectionWritesRepository(tx.client).markReminded(id, today))) {
      throw new Refusal('UNPROCESSABLE', '今天已经催报过，请明天再催。')
    }
    const { checklist, periodLabel, dueOn } = round
    const title = `“${checklist.name}”尚未提交`
    const detail = `${periodLabel}逐条自查${today > dueOn ? '已过期限' : `应于${dayLabel(dueOn)}前提交`}，请尽快填报。`
    await tellAbout(tx, [newsOf(id, missing, { title, detail })], now)
    await tx.audit({
      action: 'remind-self-inspection',
      entity: 'self-inspection-round',
      entityId: id,
      after: { units: missing.length },
    })
    return { units: missing.length }
  })
}

/** 结束一轮: nothing is filled in any more. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function closeRound(
  { writing, source }: Running,
  edited: { id: number; version: number },
): Promise<InspectionRound> {
  const now = source.clock.now()
  const today = dayOfMoment(now)
  return withSqlTransaction(writing, async (tx) => {
    const before = await requireRound(tx.client, edited.id, today)
    if (before.state === 'closed') throw new Refusal('UNPROCESSABLE', '这一轮自查已经结束。')
    if (!(await inspectionWritesRepository(tx.client).closeRound(edited, writing.actor.name, now))) {
      const who = await firstHand(tx.client, {
        entity: 'self-inspection-round',
        id: edited.id,
        actor: writing.actor.id,
      })
      throw new Refusal('CONFLICT', `这一轮自查刚由${who}改过，请刷新后再操作。`, {
        data: { current: before, currentVersion: before.version, yourVersion: edited.version },
      })
    }
    const { units, submitted, late } = before
    await tx.audit({
      action: 'close-self-inspection',
      entity: 'self-inspection-round',
      entityId: edited.id,
      before: { state: 'open' },
      after: { state: 'closed', units, submitted, late },
    })
    return requireRound(tx.client, edited.id, today)
  })
}

function newsOf(round: number, units: readonly string[], words: Pick<News, 'title' | 'detail'>): News {
  return {
    kind: 'self-inspection',
    subject: String(round),
    ...words,
    href: OWN_SHEETS,
    officeHref: roundHref(round),
    to: { units },
  }
}
