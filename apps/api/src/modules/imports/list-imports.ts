import type { Import, ImportRejection } from '@mingkao/contract'
import type { Database } from '../../db/client.ts'
import { findImport } from './find-import.ts'
import { presentImport, presentRejection } from './imports.presenter.ts'
import { type ImportFilter, importsRepository } from './imports.repository.ts'

type Page<Row> = { rows: Row[]; total: number; page: number; pageSize: number }
type ImportDeps = { db: Database }

/** The batches, the newest first, without their rejected rows. */
export async function listImports({ db }: ImportDeps, filter: ImportFilter): Promise<Page<Import>> {
  const { rows, total } = await importsRepository(db.pool).list(filter)
  return { rows: rows.map((row) => presentImport(row, [])), total, page: filter.page, pageSize: filter.pageSize }
}

/** One page of a batch's rejected rows, in the sheet's order. @throws Refusal NOT_FOUND */
export async function listRejections(
  { db }: ImportDeps,
  { id, page, pageSize }: { id: string; page: number; pageSize: number },
): Promise<Page<ImportRejection>> {
  await findImport({ db }, id)
  const imports = importsRepository(db.pool)
  const rows = await imports.listRejections(id, { limit: pageSize, skip: (page - 1) * pageSize })
  return { rows: rows.map(presentRejection), total: await imports.countRejections(id), page, pageSize }
}
