import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { findImport } from './find-import.ts'
import { importsRepository } from './imports.repository.ts'

/**
 * 取消导入: nothing of the batch is stored. Whichever process runs it stops within moments.
 * @throws Refusal NOT_FOUND, CONFLICT when it is over already
 */
export async function cancelImport({ writing }: { writing: WriteContext }, id: string): Promise<void> {
  const { kind, fileName } = await findImport(writing, id)
  await withSqlTransaction(writing, async ({ client, audit }) => {
    if (!(await importsRepository(client).changeState(id, 'running', 'cancelled'))) {
      throw new Refusal('CONFLICT', '这个批次已经结束，不能取消；已提交的可以整批撤销。')
    }
    await audit({ action: 'cancel-import', entity: 'import', entityId: id, after: { kind, fileName } })
  })
}
