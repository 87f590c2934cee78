import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { findImport } from './find-import.ts'
import { importsRepository } from './imports.repository.ts'
import { listUndoneColumns, type UndoneRows, undoRows } from './undo-rows.repository.ts'

/**
 * 整批撤销: rows the batch added go, rows it changed become what they were. Rows somebody has changed since, or that other
 * rows stand on, are kept and listed.
 * @throws Refusal NOT_FOUND, CONFLICT for a batch that stored nothing or has been undone
 */
export async function undoImport({ writing }: { writing: WriteContext }, id: string): Promise<UndoneRows> {
  const { mode, kind, fileName } = await findImport(writing, id)
  if (mode === 'dry-run') throw new Refusal('CONFLICT', '试运行没有写入数据，无需撤销。')
  return withSqlTransaction(writing, async ({ client, audit }) => {
    if (!(await importsRepository(client).changeState(id, 'done', 'undone'))) {
      throw new Refusal('CONFLICT', '这个批次没有完成或已经撤销，没有可撤销的内容。')
    }
    const undone = await undoRows(client, id, kind)
    const { removed, restored, keptTotal } = undone
    await audit({
      action: 'undo-import',
      entity: 'import',
      entityId: id,
      after: { kind, fileName, removed, restored, keptTotal },
    })
    if (kind === 'columns') {
      const columns = await listUndoneColumns(client)
      const note = { action: 'undo-import-columns', entity: 'column', reason: `撤销导入：${fileName}` }
      await audit(...columns.map(({ code, ...states }) => ({ ...note, entityId: code, ...states })))
    }
    return undone
  })
}
