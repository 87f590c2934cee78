import type { CheckTask } from '@mingkao/contract'
import { accountVetoConditions, type Scheme } from '@mingkao/rules'
import type { Pool } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { attachmentsOf } from '../attachments/index.ts'
import { ANSWER_RECORD, schemeInForce } from '../vetoes/index.ts'
import { type TaskRow, tasksRepository } from './tasks.repository.ts'

/** 一张检查表. @throws Refusal NOT_FOUND */
export async function showTask(
  { source, user }: { source: AssessmentSource; user: SignedInUser },
  id: number,
): Promise<CheckTask> {
  const task = requireTask(await tasksRepository(source.db.pool).find(id))
  return presentTask(source.db.pool, task, { user, scheme: await schemeInForce(source) })
}

export function requireTask(task: TaskRow | null): TaskRow {
  if (!task) throw new Refusal('NOT_FOUND', '没有这张检查表。')
  return task
}

/** The conditions of the platform, in the official order, with what has been answered. */
export async function presentTask(
  from: Pool | SqlTransaction,
  task: TaskRow,
  { user, scheme }: { user: SignedInUser; scheme: Scheme },
): Promise<CheckTask> {
  const { publishesContent, ...account } = task.account
  const { id, name, isOpen } = task.round
  const attachments = await attachmentsOf(from, {
    kind: ANSWER_RECORD,
    ids: task.answers.map((answer) => String(answer.id)),
  })
  return {
    id: task.id,
    round: { id, name, isOpen },
    account,
    unit: task.unit,
    lastPostedOn: task.lastPostedOn,
    inspector: task.inspector,
    isOwn: task.inspector.id === user.id,
    finishedAt: task.finishedAt?.toISOString() ?? null,
    version: task.version,
    items: accountVetoConditions({ ...account, publishesContent }, scheme).map((condition) => {
      const given = task.answers.find((answer) => answer.condition === condition.id)
      return {
        condition: condition.id,
        label: condition.label,
        isAutomatic: condition.isAutomatic,
        answer: given?.answer ?? null,
        note: given?.note ?? null,
        attachments: attachments.get(String(given?.id)) ?? [],
      }
    }),
    next: task.next,
  }
}
