import type { AuditEntry, AuditField } from '@mingkao/contract'
import type { Pool } from 'pg'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import { actionLabels } from './action-labels.ts'
import { type AuditFilter, auditRepository, type Within } from './audit.repository.ts'
import { presentEntry } from './audit.presenter.ts'
import { entityLabels } from './entity-labels.ts'
import { fieldsOf } from './fields-of.ts'

type Around = { pool: Pool; user: SignedInUser }

/** 操作日志, newest first: the office all of it, staff what was done to their unit's rows. @throws Refusal FORBIDDEN */
export async function listEntries(
  { pool, user }: Around,
  { page, pageSize, ...filter }: AuditFilter & { page: number; pageSize: number },
): Promise<Page<AuditEntry>> {
  if (filter.unit !== undefined) requireOwnUnit(user, filter.unit)
  const found = await auditRepository(pool).list({ ...filter, within: withinOf(user) }, { page, pageSize })
  return { ...found, rows: found.rows.map(presentEntry) }
}

/** What the filters can be set to: people who appear in what this user may see, and everything that has a name. */
export async function listFilterChoices({ pool, user }: Around) {
  return {
    actors: await auditRepository(pool).listActors(withinOf(user)),
    actions: choicesOf(actionLabels),
    entities: choicesOf(entityLabels),
  }
}

/** 一条操作, field by field. @throws Refusal NOT_FOUND, FORBIDDEN for what staff may not see */
export async function showEntry({ pool, user }: Around, id: string): Promise<AuditEntry & { fields: AuditField[] }> {
  const repository = auditRepository(pool)
  const row = await repository.find(id, null)
  if (!row) throw new Refusal('NOT_FOUND', '没有这条操作日志。')
  const within = withinOf(user)
  if (within && !(await repository.find(id, within))) {
    requireOwnUnit(user, null)
  }
  return { ...presentEntry(row), fields: fieldsOf(row.before, row.after) }
}

function withinOf(user: SignedInUser): Within | null {
  const unit = visibleUnit(user)
  return unit && { unit: unit.code, userId: user.id }
}

function choicesOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
