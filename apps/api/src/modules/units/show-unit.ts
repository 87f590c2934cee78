import type { UnitDetail } from '@mingkao/contract'
import type { Database } from '../../db/client.ts'
import { Refusal } from '../../refusal.ts'
import { surroundingsRepository } from './surroundings.repository.ts'
import { type HistoryRow, unitHistoryRepository } from './unit-history.repository.ts'
import { listUnits } from './units.repository.ts'

/** 一个单位, with all that hangs on it and how it came to be. @throws Refusal NOT_FOUND */
export async function showUnit(
  { prisma }: Database,
  { code, today }: { code: string; today: string },
): Promise<UnitDetail> {
  const [[unit], row] = await Promise.all([
    listUnits(prisma, { code, today }),
    prisma.unit.findUnique({ where: { code }, select: { id: true } }),
  ])
  if (!unit || !row) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的单位。`)
  const surroundings = surroundingsRepository(prisma)
  const past = unitHistoryRepository(prisma)
  const [columns, accounts, staff, changes, history, place] = await Promise.all([
    surroundings.listColumns(row.id, today),
    surroundings.listAccounts(row.id, today),
    surroundings.listStaff(row.id),
    past.listChanges(row.id),
    past.listHistory(code),
    past.findPlace(code),
  ])
  return { ...unit, place, columns, accounts, users: staff.length, changes, history: history.map(presentEntry) }
}

function presentEntry({ at, before, after, ...entry }: HistoryRow): UnitDetail['history'][number] {
  return { ...entry, at: at.toISOString(), changes: before === null && after === null ? null : { before, after } }
}
