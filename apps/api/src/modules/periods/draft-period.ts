import { addDays, addWorkingDays, dayLabel, UnknownCalendarYear } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import type { SqlTransaction, WriteContext } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { tellAbout } from '../notifications/index.ts'
import { loadCalendar } from '../working-calendar/index.ts'
import { changingPeriod, type Seen } from './period-writes.ts'
import { type PeriodRow, periodsRepository } from './periods.repository.ts'

type Drafting = { write: WriteContext; clock: Clock }

/** From today on. A day further off is a slip of the pen, and a term that units were told of is never shortened. */
const LONGEST_APPEALS_DAYS = 60

/**
 * 发出初稿: every unit is told, and may appeal until the end of the last of so many working days after today.
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE before the check, for a calendar that is not known or a day far off
 */
export function startDraft({ write, clock }: Drafting, { workingDays, ...seen }: Seen & { workingDays: number }) {
  return changingPeriod(write, seen, async (period, tx) => {
    if (period.stage !== 'open') throw new Refusal('UNPROCESSABLE', '只有进行中的考核周期可以发初稿。')
    const now = clock.now()
    if (period.checkAt === null || period.checkAt > now) {
      throw new Refusal('UNPROCESSABLE', '检查时点还没有到，请先设定检查时点，到时再发初稿。')
    }
    const until = lastAppealDay(dayOfMoment(now), workingDays, await loadCalendar(tx.client))
    requireNear(until, { now, path: 'workingDays' })
    const draft = { draftedAt: now, appealsUntil: endOf(until) }
    await periodsRepository(tx.client).setDraft(period.id, draft)
    await tx.audit({ action: 'start-draft', entity: 'period', entityId: period.id, after: draft })
    const detail = `对本单位的检查发现有异议的，请在${dayLabel(until)}下班前提出申诉`
    await tellUnits(tx, period, { title: `${period.label}考核初稿已发出`, detail, now, by: write.actor.id })
  })
}

/** 延长申诉期 to the end of a later day, not one far off. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function extendAppeals({ write, clock }: Drafting, { until, ...seen }: Seen & { until: string }) {
  return changingPeriod(write, seen, async (period, tx) => {
    const before = requireDraft(period)
    const now = clock.now()
    requireNear(until, { now, path: 'until' })
    const appealsUntil = endOf(until)
    if (appealsUntil <= before.appealsUntil) {
      throw new Refusal('UNPROCESSABLE', `新的截止日期须晚于${dayLabel(dayOfMoment(before.appealsUntil))}。`)
    }
    await periodsRepository(tx.client).setDraft(period.id, { draftedAt: before.draftedAt, appealsUntil })
    await tx.audit({
      action: 'extend-appeals',
      entity: 'period',
      entityId: period.id,
      before: { appealsUntil: before.appealsUntil },
      after: { appealsUntil },
    })
    await tellUnits(tx, period, {
      title: `${period.label}申诉期延长至${dayLabel(until)}`,
      detail: write.reason ?? '',
      now,
      by: write.actor.id,
    })
  })
}

/** 收回初稿: it is being worked on again. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function takeBackDraft({ write, clock }: Drafting, seen: Seen) {
  return changingPeriod(write, seen, async (period, tx) => {
    const before = requireDraft(period)
    await periodsRepository(tx.client).setDraft(period.id, null)
    await tx.audit({
      action: 'take-back-draft',
      entity: 'period',
      entityId: period.id,
      before,
      after: { stage: 'open' },
    })
    await tellUnits(tx, period, {
      title: `${period.label}考核初稿已收回`,
      detail: write.reason ?? '',
      now: clock.now(),
      by: write.actor.id,
    })
  })
}

function requireDraft({ stage, draftedAt, appealsUntil }: PeriodRow): { draftedAt: Date; appealsUntil: Date } {
  if (stage !== 'draft' || !draftedAt || !appealsUntil) {
    throw new Refusal('UNPROCESSABLE', '这个考核周期不在初稿阶段，请刷新后再看。')
  }
  return { draftedAt, appealsUntil }
}

function lastAppealDay(today: string, count: number, calendar: Parameters<typeof addWorkingDays>[2]): string {
  try {
    return addWorkingDays(today, count, calendar)
  } catch (error) {
    if (error instanceof UnknownCalendarYear) throw new Refusal('UNPROCESSABLE', `${error.message}。`)
    throw error
  }
}

function requireNear(until: string, { now, path }: { now: Date; path: string }): void {
  const latest = addDays(dayOfMoment(now), LONGEST_APPEALS_DAYS)
  if (until <= latest) return
  const message = `申诉截止日期最晚到${dayLabel(latest)}（自今天起${LONGEST_APPEALS_DAYS}天），请核对。`
  throw new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}

/** The last moment of a day. */
function endOf(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`)
}

type Telling = { title: string; detail: string; now: Date; by: string | null }

async function tellUnits(tx: SqlTransaction, period: PeriodRow, { title, detail, now, by }: Telling): Promise<void> {
  const units = await periodsRepository(tx.client).findUnitCodes()
  const href = `/?period=${encodeURIComponent(period.id)}`
  const news = { kind: 'period' as const, subject: period.id, title, detail, href, to: { units, office: true } }
  await tellAbout(tx, [{ ...news, officeHref: `/periods/${encodeURIComponent(period.id)}`, except: by }], now)
}
