import type { CheckTask } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type FindingContext, schemeInForce, withdrawFailedChecks } from '../vetoes/index.ts'
import { holdTask } from './hold-task.ts'
import { presentTask, requireTask } from './show-task.ts'
import { tasksRepository } from './tasks.repository.ts'

/**
 * 重新打开已交的检查表: by its inspector, to mend what was answered. What it had made suspected is withdrawn, and what was
 * settled about the account is settled no more; findings that a second person has decided stay.
 * @throws Refusal FORBIDDEN, CONFLICT, UNPROCESSABLE
 */
export async function reopenTask(
  { write, user, source }: FindingContext,
  { id, version, reason }: { id: number; version: number; reason: string },
): Promise<CheckTask> {
  const scheme = await schemeInForce(source)
  return withSqlTransaction(write, async (tx) => {
    const tasks = tasksRepository(tx.client)
    const task = await holdTask(tx, { id, version, user, scheme })
    if (task.finishedAt === null) throw new Refusal('UNPROCESSABLE', '这张检查表还没有提交，直接修改即可。')
    const answers = task.answers.map((answer) => answer.id)
    const act = { by: user, at: source.clock.now(), reason: `检查表重新打开：${reason}` }
    const withdrawn = await withdrawFailedChecks(tx, answers, act)
    const unsettled = await tasks.unsettle(id)
    await tasks.touch(id, null)
    await tx.audit({
      action: 'reopen-check',
      entity: 'check-task',
      entityId: id,
      unitCode: task.unit.code,
      after: { round: task.round.id, account: task.account.code, withdrawn, unsettled },
      reason,
    })
    return presentTask(tx, requireTask(await tasks.find(id)), { user, scheme })
  })
}
