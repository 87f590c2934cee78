import type { Checklist, ChecklistDetail } from '@mingkao/contract'
import type { Scheme } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, openRegister } from '../assessments/index.ts'
import { type ChecklistRow, checklistsRepository } from './checklists.repository.ts'
import { prefillKinds } from './system/prefill-kinds.ts'

/** 自查表 */
export async function listChecklists(pool: Pool): Promise<{ rows: Checklist[] }> {
  return { rows: await checklistsRepository(pool).list() }
}

/** 自查项可以关联的系统数据, by the scheme in force; none before there is one. */
export async function listPrefills(source: AssessmentSource): Promise<{ id: string; label: string }[]> {
  const scheme = await schemeNow(source)
  return scheme === null ? [] : prefillKinds(scheme).map(({ id, label }) => ({ id, label }))
}

/** @throws Refusal NOT_FOUND */
export async function showChecklist(source: AssessmentSource, id: number): Promise<ChecklistDetail> {
  return presentChecklist(await requireChecklist(source.db.pool, id), await listPrefills(source))
}

/** @throws Refusal NOT_FOUND */
export async function requireChecklist(sql: Pool | PoolClient, id: number): Promise<ChecklistRow> {
  const found = await checklistsRepository(sql).find(id)
  if (!found) throw new Refusal('NOT_FOUND', '没有这张自查表，可能已被删除。')
  return found
}

export function presentChecklist(
  row: ChecklistRow,
  prefills: readonly { id: string; label: string }[],
): ChecklistDetail {
  const labels = new Map(prefills.map(({ id, label }) => [id, label]))
  const labelOf = (prefill: string | null) => (prefill === null ? null : (labels.get(prefill) ?? prefill))
  return { ...row, lines: row.lines.map((line) => ({ ...line, prefillLabel: labelOf(line.prefill) })) }
}

/** The scheme in force today; null before there is one. */
export async function schemeNow(source: AssessmentSource): Promise<Scheme | null> {
  const register = await openRegister(source, undefined)
  return register?.scheme ?? null
}
