import type { PatrolVisit, PatrolVisitDetail } from '@mingkao/contract'
import { visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/client.ts'
import type { Page } from '../../db/query-page.ts'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { presentVisit, presentVisitDetail } from './patrol.presenter.ts'
import { type SightsRepository, sightsRepository, type VisitFilter } from './sights.repository.ts'
import { requireRun } from './start-run.ts'

type Asking = { db: Database; clock: Clock; user: SignedInUser }

/** 一轮巡检的各栏目结果, by path. @throws Refusal NOT_FOUND */
export async function listVisits(
  { db, clock }: Asking,
  { id, ...filter }: VisitFilter & { id: string },
): Promise<Page<PatrolVisit>> {
  await requireRun({ db }, id)
  const { rows, ...page } = await sightsRepository(db.pool, today(clock)).listOfRun(id, filter)
  return { ...page, rows: rows.map(presentVisit) }
}

/** 一个栏目的历次访问. @throws Refusal NOT_FOUND, FORBIDDEN for staff of a unit that does not keep the column */
export async function listColumnVisits(
  { db, clock, user }: Asking,
  { code, ...paging }: { code: string; page: number; pageSize: number },
): Promise<Page<PatrolVisit>> {
  const sights = sightsRepository(db.pool, today(clock))
  await requireOwnColumn(sights, user, code)
  const { rows, ...page } = await sights.listOfColumn(code, paging)
  return { ...page, rows: rows.map(presentVisit) }
}

/** 一次访问及其佐证. @throws Refusal as listColumnVisits does */
export async function showVisit({ db, clock, user }: Asking, id: string): Promise<PatrolVisitDetail> {
  const sights = sightsRepository(db.pool, today(clock))
  const row = await sights.find(id)
  if (!row) throw new Refusal('NOT_FOUND', '没有这次访问，请从巡检结果重新打开。')
  await requireOwnColumn(sights, user, row.column.code)
  return presentVisitDetail(row)
}

async function requireOwnColumn(sights: SightsRepository, user: SignedInUser, code: string): Promise<void> {
  const unit = visibleUnit(user)
  const isKept = await sights.isKeptBy(code, unit?.id ?? 0)
  if (isKept === null) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
  if (unit && !isKept) throw new Refusal('FORBIDDEN', '只能查看本单位负责或协办的栏目。')
}
