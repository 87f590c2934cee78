import { SYSTEM } from '../../db/audit-row.ts'
import type { Database } from '../../db/client.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { deleteOrphans } from './attachments.repository.ts'

/** 清除无主附件: uploads that have waited for a record for more than a day, in real time. */
export async function sweepAttachments({ db }: { db: Database }): Promise<void> {
  await withSqlTransaction({ db, actor: SYSTEM, reason: '一天内没有随记录保存' }, async (tx) => {
    const swept = await deleteOrphans(tx)
    if (swept.length > 0) {
      await tx.audit(
        ...swept.map(({ id, name }) => ({
          action: 'sweep-attachment',
          entity: 'attachment',
          entityId: id,
          before: { name },
        })),
      )
    }
  })
}
