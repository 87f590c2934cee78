import type { Circular } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { tellAbout } from '../notifications/index.ts'
import { circularWritesRepository } from './circular-writes.repository.ts'
import { circularsRepository } from './circulars.repository.ts'
import { hrefOf } from './issue-circular.ts'
import { readerOf, requireCircular, showCircular } from './list-circulars.ts'

type Writing = { writing: WriteContext; clock: Clock; source: AssessmentSource }

/**
 * 已阅: a person of a unit confirms; whoever confirms again changes nothing.
 * @throws Refusal NOT_FOUND, FORBIDDEN without a unit, UNPROCESSABLE where it wasn't sent to the unit
 */
export async function confirmReading(
  { writing, clock, source, user }: Writing & { user: SignedInUser },
  { id }: { id: number },
): Promise<Circular> {
  const unit = visibleUnit(user)
  if (unit === null) throw new Refusal('FORBIDDEN')
  await showCircular({ source, user }, id)
  return withSqlTransaction(writing, async (tx) => {
    const addressed = await circularsRepository(tx.client).listReadings(id)
    if (!addressed.some((line) => line.unit.code === unit.code)) {
      throw new Refusal('UNPROCESSABLE', '这份通报没有发给本单位，不需要确认。')
    }
    const who = { unit: unit.id, user: user.id, name: user.name, at: clock.now() }
    const isNew = await circularWritesRepository(tx.client).confirm(id, who)
    await tx.audit({
      action: 'confirm-circular',
      entity: 'circular',
      entityId: id,
      unitCode: unit.code,
      after: { name: user.name, again: !isNew },
    })
    return requireCircular(tx.client, id, readerOf(user))
  })
}

/**
 * 催阅: units that have not confirmed are told again, each once a day at most.
 * @returns those that were reminded now
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a draft
 */
export async function remindUnits(
  { writing, clock, source }: Writing,
  { id, units }: { id: number; units: string[] },
): Promise<{ reminded: string[] }> {
  const circular = await requireCircular(source.db.pool, id)
  if (circular.state === 'draft') throw new Refusal('UNPROCESSABLE', '通报还没有印发，无须提醒。')
  const now = clock.now()
  return withSqlTransaction(writing, async (tx) => {
    const by = writing.actor.name
    const reminded = await circularWritesRepository(tx.client).remind(id, units, { day: dayOfMoment(now), by })
    await tx.audit({ action: 'remind-of-circular', entity: 'circular', entityId: id, after: { units: reminded } })
    const news = {
      kind: 'circular',
      subject: String(id),
      title: `请确认已阅通报（${circular.documentNumber ?? ''}）`,
      detail: `${circular.title}。本单位还没有人确认已阅。`,
      href: hrefOf(id),
      to: { units: reminded },
    } as const
    await tellAbout(tx, reminded.length === 0 ? [] : [news], now)
    return { reminded }
  })
}
