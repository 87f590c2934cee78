import { type AskExemption, exemptibleIndicators, type ExemptionDetail } from '@mingkao/contract'
import { dayLabel, firstDayOf, INDICATOR_LABELS, lastDayOf } from '@mingkao/rules'
import { requireOwnUnit } from '../../auth/authorise.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import type { Writing } from './change-exemption.ts'
import { exemptionWritesRepository } from './exemption-writes.repository.ts'
import { exemptionsRepository } from './exemptions.repository.ts'
import { EXEMPTION_RECORD, requireVisible, showExemption } from './list-exemptions.ts'
import { tellOfExemption } from './tell-of-exemption.ts'

/**
 * 申请免考, in advance: by the unit, or by the office for it. What has been found already is a matter for an appeal.
 * @throws Refusal FORBIDDEN for another unit, UNPROCESSABLE for a day that is past, a subject that is not there, or days another request covers
 */
export async function askExemption(asking: Writing, { attachments, ...given }: AskExemption): Promise<ExemptionDetail> {
  const { writing, source, user } = asking
  requireOwnUnit(user, given.unit)
  const now = source.clock.now()
  const day = today(source.clock)
  const asked = given.kind === 'month' ? wholeMonth(given) : given
  requireDays(asked, day)
  const subjectLabel = await labelOf(asking, asked)
  const id = await withSqlTransaction(writing, async (tx) => {
    const writes = exemptionWritesRepository(tx.client)
    const added = await notOverlapping(
      writes.add({ ...asked, subjectLabel, askedById: user.id, askedBy: user.name, askedAt: now }),
    )
    if (added === null) throw refused('unit', '没有这个单位，请从列表中选择。')
    await bindAttachments(tx, { record: { kind: EXEMPTION_RECORD, id: String(added) }, attachments, user })
    await writes.addEvent(added, { at: now, actor: user.name, kind: 'asked', note: asked.note })
    const { unit, kind, subject, startsOn, endsOn, ground } = asked
    await tx.audit({
      action: 'ask-exemption',
      entity: 'exemption-request',
      entityId: added,
      unitCode: unit,
      after: { kind, subject, startsOn, endsOn, ground, attachments: attachments.length },
    })
    const request = requireVisible(user, await exemptionsRepository(tx.client).find(added, day))
    await tellOfExemption(tx, request, { kind: 'asked', by: user.id, at: now, reason: asked.note })
    return added
  })
  return showExemption(asking, id)
}

/** A month's quota is that month's: its days are given. */
function wholeMonth<Asked extends Pick<AskExemption, 'subject'>>(asked: Asked): Asked {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asked.subject)) throw refused('subject', '请选择月份。')
  return { ...asked, startsOn: firstDayOf(asked.subject), endsOn: lastDayOf(asked.subject) }
}

/** 事先: the month that is running is not over yet, and so may still be asked for. */
function requireDays({ kind, startsOn, endsOn }: Omit<AskExemption, 'attachments'>, day: string): void {
  if (endsOn < startsOn) throw refused('endsOn', '截止日期不能早于起始日期。')
  const begins = kind === 'month' ? endsOn : startsOn
  if (begins < day) {
    throw refused(
      'startsOn',
      `免考须事先申请，起始日期不能早于今天（${dayLabel(day)}）；已经发现的问题请在申诉期内申诉。`,
    )
  }
}

/** @throws Refusal UNPROCESSABLE where there is no such indicator, column or account */
async function labelOf(
  { source }: Writing,
  { kind, subject, unit }: Omit<AskExemption, 'attachments'>,
): Promise<string> {
  switch (kind) {
    case 'unit':
      if (subject !== '') throw refused('subject', '整个单位免考不需要选择事项。')
      return '整个单位'
    case 'indicator': {
      const known = exemptibleIndicators.find((id) => id === subject)
      if (known === undefined) throw refused('subject', '请选择可以免考的指标。')
      return INDICATOR_LABELS[known]
    }
    case 'month':
      return `${Number(subject.slice(0, 4))}年${Number(subject.slice(5))}月信息发布`
    case 'column':
    case 'account': {
      const label = await exemptionsRepository(source.db.pool).findLabel(kind, subject, unit)
      if (label === null) throw refused('subject', kind === 'column' ? '没有这个栏目。' : '这个单位没有这个账号。')
      return label
    }
  }
}

/** PostgreSQL's exclusion_violation. */
const OVERLAPS = '23P01'

async function notOverlapping<Added>(adding: Promise<Added>): Promise<Added> {
  try {
    return await adding
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === OVERLAPS) {
      throw refused('startsOn', '同一事项在这段时间已有待审批或已批准的免考申请，请先查看原申请。')
    }
    throw error
  }
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
