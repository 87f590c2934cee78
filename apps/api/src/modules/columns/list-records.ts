import type { ColumnAssignment, ColumnObservation } from '@mingkao/contract'
import { columnHistoryRepository } from './column-history.repository.ts'
import { unitRef } from './columns.presenter.ts'
import type { Asking } from './list-columns.ts'
import { presentObservation } from './observe-column.ts'
import { requireColumn } from './require-column.ts'

/** 历任责任单位与协办单位, oldest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function listAssignments(asking: Asking, code: string): Promise<ColumnAssignment[]> {
  const { row } = await requireColumn(asking, code)
  return (row.keepers ?? []).map((keeper) => ({
    id: keeper.id,
    unit: unitRef(keeper),
    role: keeper.role,
    validFrom: keeper.from,
    validTo: keeper.to,
    responsibleLeader: keeper.responsibleLeader,
    contact: keeper.contact,
    version: keeper.version,
  }))
}

/** 核查与巡检记录, newest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function listObservations(
  asking: Asking,
  { code, ...query }: { code: string; kind?: 'manual' | 'patrol' | undefined; page: number; pageSize: number },
): Promise<{ rows: ColumnObservation[]; total: number; page: number; pageSize: number }> {
  const { row } = await requireColumn(asking, code)
  const found = await columnHistoryRepository(asking.source.db.pool).listObservations(row.id, query)
  const { page, pageSize } = query
  return { rows: found.rows.map(presentObservation), total: found.total, page, pageSize }
}
