import type { Import } from '@mingkao/contract'
import type { Database } from '../../db/client.ts'
import { Refusal } from '../../refusal.ts'
import type { ImportRow } from './import-row.ts'
import { presentImport, SHOWN_REJECTIONS } from './imports.presenter.ts'
import { importsRepository } from './imports.repository.ts'

/** @throws Refusal NOT_FOUND */
export async function findImport({ db }: { db: Database }, id: string): Promise<ImportRow> {
  const row = await importsRepository(db.pool).find(id)
  if (!row) throw new Refusal('NOT_FOUND', '没有这个导入批次，请从批次列表重新打开。')
  return row
}

/** A batch with its report, as everybody is told of it. @throws Refusal NOT_FOUND */
export async function describeImport({ db }: { db: Database }, id: string): Promise<Import> {
  const row = await findImport({ db }, id)
  return presentImport(row, await importsRepository(db.pool).listRejections(id, { limit: SHOWN_REJECTIONS }))
}
