import type { VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import type { Pool } from 'pg'
import { requireOwnUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { attachmentsOfFindings, openDetail } from './open-detail.ts'
import { presentFinding } from './vetoes.presenter.ts'
import { type FindingFilter, vetoesRepository } from './vetoes.repository.ts'
import { requireVisible, visibleFindings } from './visible-findings.ts'

type Asking = { pool: Pool; user: SignedInUser }

type Query = Omit<FindingFilter, 'id' | 'within' | 'without'> & { page: number; pageSize: number }

/** 单项否决事项: what is to be decided first. @throws Refusal FORBIDDEN for another unit's */
export async function listFindings({ pool, user }: Asking, query: Query): Promise<Page<VetoFinding>> {
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const page = await vetoesRepository(pool).list({ ...query, ...visibleFindings(user) }, query)
  const attachments = await attachmentsOfFindings(pool, page.rows)
  return { ...page, rows: page.rows.map((row) => presentFinding(row, attachments.get(row.id))) }
}

/** 一项单项否决事项及其沿革. @throws Refusal as requireVisible does */
export async function showFinding({ pool, user }: Asking, id: string): Promise<VetoFindingDetail> {
  const row = requireVisible(user, await vetoesRepository(pool).findById(id))
  return openDetail(pool, row, user)
}
