import type { Interview } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { tellAbout } from '../notifications/index.ts'
import { type InterviewFields, type InterviewRow, interviewsRepository } from './interviews.repository.ts'
import { INTERVIEW_RECORD } from './list-interviews.ts'

type Writing = { writing: WriteContext; clock: Clock; user: { id: string } }
type Given = InterviewFields & { attachments: readonly string[] }

/**
 * 登记约谈. The unit is told that it took place, not what was said.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a day to come, CONFLICT where it is recorded already
 */
export function recordInterview(
  { writing, clock, user }: Writing,
  { unit, period, attachments, ...fields }: Given & { unit: string; period: string },
): Promise<Interview> {
  const now = clock.now()
  requirePast(fields.heldOn, dayOfMoment(now))
  return withSqlTransaction(writing, async (tx) => {
    const interviews = interviewsRepository(tx.client)
    await interviews.takeTurn(unit)
    if (await interviews.isRecorded(unit, period, fields)) {
      throw new Refusal('CONFLICT', '这次约谈已经登记，请打开原来的记录更正，不要重复登记。')
    }
    const id = await interviews.add(unit, period, { ...fields, recordedBy: writing.actor.name })
    const added = id === null ? null : await interviews.find(id)
    if (!added) throw new Refusal('NOT_FOUND', '没有这个单位或考核周期，请重新选择。')
    const record = { kind: INTERVIEW_RECORD, id: String(added.id) }
    const attached = await bindAttachments(tx, { record, attachments, user })
    await tx.audit({
      action: 'record-interview',
      entity: 'interview',
      entityId: added.id,
      unitCode: unit,
      after: withoutMinutes(added),
    })
    const when = dayLabel(added.heldOn)
    await tellAbout(
      tx,
      [
        {
          kind: 'interview',
          subject: String(added.id),
          title: `${when}${added.heldBy}约谈已登记`,
          detail: `事由：${added.subject}`,
          href: '/interviews',
          to: { units: [unit] },
        },
      ],
      now,
    )
    return { ...added, attachments: attached }
  })
}

/** 更正约谈记录. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function correctInterview(
  { writing, clock, user }: Writing,
  { id, version, attachments, ...fields }: Given & { id: number; version: number },
): Promise<Interview> {
  requirePast(fields.heldOn, dayOfMoment(clock.now()))
  return withSqlTransaction(writing, async (tx) => {
    const { client, audit } = tx
    const interviews = interviewsRepository(client)
    const before = await interviews.find(id)
    if (!before) throw new Refusal('NOT_FOUND', '没有这次约谈的记录。')
    if (before.version !== version || !(await interviews.correct(id, version, fields))) throw stale(before, version)
    const after = await interviews.find(id)
    if (!after) throw new Refusal('NOT_FOUND', '没有这次约谈的记录。')
    const record = { kind: INTERVIEW_RECORD, id: String(id) }
    const attached = await bindAttachments(tx, { record, attachments, user })
    await audit({
      action: 'correct-interview',
      entity: 'interview',
      entityId: id,
      unitCode: before.unit.code,
      before: withoutMinutes(before),
      after: withoutMinutes(after),
    })
    return { ...after, attachments: attached }
  })
}

/** Operators read the audit log: it says that minutes were written, not what they say. */
function withoutMinutes({ minutes: _secret, ...rest }: InterviewRow) {
  return rest
}

function requirePast(heldOn: string, today: string): void {
  if (heldOn > today) throw new Refusal('UNPROCESSABLE', '约谈日期不能晚于今天。')
}

function stale(current: InterviewRow, version: number): Refusal {
  return new Refusal('CONFLICT', '这次约谈的记录已被他人修改，请对照后再保存。', {
    data: { current, currentVersion: current.version, yourVersion: version },
  })
}
