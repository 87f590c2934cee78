import type { Scheme } from '@mingkao/rules'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { presentTask, requireTask } from './show-task.ts'
import { type TaskRow, tasksRepository } from './tasks.repository.ts'

type Held = { id: number; version: number; user: SignedInUser; scheme: Scheme }

/**
 * 检查表, held for its inspector until the transaction ends, in a round that is not closed and as the inspector saw it.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT with the checklist as it stands, UNPROCESSABLE
 */
export async function holdTask(tx: SqlTransaction, { id, version, user, scheme }: Held): Promise<TaskRow> {
  const tasks = tasksRepository(tx.client)
  await tasks.lock(id)
  const task = requireTask(await tasks.find(id))
  if (task.inspector.id !== user.id) throw new Refusal('FORBIDDEN', `这张检查表由${task.inspector.name}填写。`)
  if (task.version !== version) {
    throw new Refusal('CONFLICT', '这张检查表已在别处改过，请刷新后再操作。', {
      data: { current: await presentTask(tx, task, { user, scheme }), currentVersion: task.version },
    })
  }
  if (!task.round.isOpen) throw new Refusal('UNPROCESSABLE', '这一轮检查已经结束，不能再填写或打开。')
  return task
}
