import type { CheckTask } from '@mingkao/contract'
import { accountVetoConditions, type CheckAnswer, type VetoCondition } from '@mingkao/rules'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import { ANSWER_RECORD, type FindingContext, noteFailedChecks, schemeInForce } from '../vetoes/index.ts'
import { holdTask } from './hold-task.ts'
import { presentTask, requireTask } from './show-task.ts'
import { type TaskRow, tasksRepository } from './tasks.repository.ts'

type Item = { condition: string; answer: CheckAnswer; note: string | null; attachments: string[] }

export type Answering = { id: number; version: number; items: Item[]; isFinished: boolean }

const SHORTEST_NOTE = 5

/**
 * 填写检查表: by its inspector; handed in, what failed becomes a suspected veto finding for a second person to decide.
 * @throws Refusal FORBIDDEN, CONFLICT, UNPROCESSABLE naming the condition
 */
export async function answerTask(
  { write, user, source }: FindingContext,
  { id, version, items, isFinished }: Answering,
): Promise<CheckTask> {
  const scheme = await schemeInForce(source)
  return withSqlTransaction(write, async (tx) => {
    const tasks = tasksRepository(tx.client)
    const task = await holdTask(tx, { id, version, user, scheme })
    if (task.finishedAt !== null) throw new Refusal('UNPROCESSABLE', '这张检查表已经提交，不能再改。')
    const conditions = accountVetoConditions(task.account, scheme)
    checkItems(items, conditions, isFinished)
    const ids = await tasks.keep(id, items)
    for (const { condition, attachments } of items) {
      const record = { kind: ANSWER_RECORD, id: String(ids.get(condition)) }
      await bindAttachments(tx, { record, attachments, user })
    }
    const at = source.clock.now()
    await tasks.touch(id, isFinished ? at : null)
    if (isFinished) await noteFailures(tx, { task, items, conditions, ids, user, at })
    await tx.audit({
      action: isFinished ? 'finish-check' : 'answer-check',
      entity: 'check-task',
      entityId: id,
      unitCode: task.unit.code,
      after: { round: task.round.id, account: task.account.code, answered: items.length },
    })
    return presentTask(tx, requireTask(await tasks.find(id)), { user, scheme })
  })
}

function checkItems(items: readonly Item[], conditions: readonly VetoCondition[], isFinished: boolean): void {
  const given = new Map(items.map((item) => [item.condition, item]))
  if (given.size < items.length) throw wrong('items', '同一条件只能填一次。')
  const unknown = items.find(({ condition }) => conditions.every(({ id }) => id !== condition))
  if (unknown) throw wrong('items', '有的条件不适用于这个平台，请刷新后再填。')
  if (!isFinished) return
  for (const { id, label, isAutomatic } of conditions) {
    const item = given.get(id)
    if (!item) throw wrong(id, `“${label}”还没有填。`)
    const words = item.note ?? ''
    if (item.answer === 'unable' && words === '') throw wrong(id, `“${label}”无法检查的，请写明原因。`)
    if (item.answer !== 'failed' || isAutomatic) continue
    if (words.length < SHORTEST_NOTE) throw wrong(id, `“${label}”不符合的，请写明看到的情况（至少五个字）。`)
    if (item.attachments.length === 0) throw wrong(id, `“${label}”不符合的，请至少附一张截图。`)
  }
}

type Failures = {
  task: TaskRow
  items: readonly Item[]
  conditions: readonly VetoCondition[]
  ids: ReadonlyMap<string, number>
  user: { id: string; name: string }
  at: Date
}

/** 2周内无更新 is judged by the system; everything else waits for a second person. */
async function noteFailures(tx: SqlTransaction, { task, items, conditions, ids, user, at }: Failures): Promise<void> {
  const entered = new Set(conditions.filter(({ isAutomatic }) => !isAutomatic).map(({ id }) => id))
  const failed = items.flatMap(({ condition, answer, note }) => {
    const answerId = ids.get(condition)
    if (answer !== 'failed' || !entered.has(condition) || answerId === undefined) return []
    return [{ answerId, condition, note: note ?? '' }]
  })
  const { checkedOn } = task.round
  await noteFailedChecks(tx, failed, { account: task.account.code, happenedOn: checkedOn, inspector: user, at })
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
