import type { ChangeSet } from '@mingkao/contract'
import type { Pool } from 'pg'
import { changeSetsRepository } from './change-sets.repository.ts'
import { presentChangeSet } from './undo-changes.ts'

/** 可以整体撤销的修改, newest first. */
export async function listChangeSets(
  pool: Pool,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: ChangeSet[]; total: number; page: number; pageSize: number }> {
  const { rows, total } = await changeSetsRepository(pool).list({ page, pageSize })
  return { rows: rows.map(presentChangeSet), total, page, pageSize }
}
