import type { Transaction } from '../../db/with-transaction.ts'
import { columnRecordsRepository } from './column-records.repository.ts'

/**
 * Makes a change to who keeps some columns, and writes it into each column's own history. The columns' versions are raised:
 * whoever has one of them open sees both versions when saving.
 */
export async function noteColumns(
  { prisma, audit }: Transaction,
  { codes, action }: { codes: readonly string[]; action: string },
  change: () => Promise<void>,
): Promise<void> {
  const records = columnRecordsRepository(prisma)
  const before = await records.hold(codes)
  await change()
  await records.raiseVersions(codes)
  const after = new Map((await records.hold(codes)).map(({ code, record }) => [code, record]))
  await audit(
    ...before.map(({ code, record }) => ({
      action,
      entity: 'column',
      entityId: code,
      before: record,
      after: after.get(code),
    })),
  )
}
