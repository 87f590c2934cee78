import type { PatrolRun } from '@mingkao/contract'
import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { runsRepository } from './runs.repository.ts'
import { requireRun } from './start-run.ts'

/** 取消巡检: what has been seen stays; the rest is not visited. @throws Refusal NOT_FOUND, CONFLICT when it is over */
export async function cancelRun({ writing }: { writing: WriteContext }, id: string): Promise<PatrolRun> {
  await requireRun(writing, id)
  if (!(await endEarly(writing, id, null))) throw new Refusal('CONFLICT', '这一轮巡检已经结束，不用取消。')
  return requireRun(writing, id)
}

/** 多次中断: its jobs have been given up. */
export async function giveUpRun({ db }: { db: Database }, id: string): Promise<void> {
  await endEarly({ db, actor: SYSTEM }, id, '巡检多次中断，剩下的栏目没有访问。请再巡检一次；仍不行请联系运维。')
}

function endEarly(writing: WriteContext, id: string, note: string | null): Promise<boolean> {
  return withSqlTransaction(writing, async ({ client, audit }) => {
    const isCancelled = await runsRepository(client).cancel(id, note)
    if (isCancelled) await audit({ action: 'cancel-patrol', entity: 'patrol-run', entityId: id, after: { note } })
    return isCancelled
  })
}
