import type { Interpretation, InterpretationDetail } from '@mingkao/contract'
import { requireOwnUnit, visibleUnit } from '../../auth/authorise.ts'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import { type Assessment, type AssessmentSource, openRegister } from '../assessments/index.ts'
import { findHistory } from '../registers/index.ts'
import { interpretationRegister } from './interpretation-register.ts'
import { type InterpretationFilter, interpretationsRepository } from './interpretations.repository.ts'
import { judgeInterpretations } from './judge-interpretations.ts'

type Asking = { source: AssessmentSource; user: SignedInUser }

export type InterpretationQuery = Omit<InterpretationFilter, 'from' | 'to' | 'within'> & { period?: string | undefined }

/**
 * 政策解读, each with whether it counts and why. Of a period: those from 1 January of its year up to its end, which is
 * what the period is scored by. Staff see their own unit's.
 * @throws Refusal NOT_FOUND for an unknown period, FORBIDDEN for another unit's
 */
export async function listInterpretations(
  { source, user }: Asking,
  query: InterpretationQuery,
): Promise<Page<Interpretation>> {
  if (query.unit !== undefined) requireOwnUnit(user, query.unit)
  const register = await openRegister(source, query.period)
  const { from, to } = query.period !== undefined && register ? daysOf(register) : { from: null, to: null }
  const within = visibleUnit(user)?.id ?? null
  const page = await interpretationsRepository(source.db.pool).list({ ...query, from, to, within })
  return { ...page, rows: judgeInterpretations(page.rows, register) }
}

/** 一篇政策解读及其沿革. @throws Refusal NOT_FOUND, FORBIDDEN for another unit's */
export async function showInterpretation({ source, user }: Asking, id: string): Promise<InterpretationDetail> {
  const rows = await interpretationsRepository(source.db.pool).findMany([id])
  const [interpretation] = judgeInterpretations(rows, await openRegister(source, undefined))
  if (!interpretation) throw new Refusal('NOT_FOUND', '没有这篇政策解读，可能已随导入批次撤销。')
  requireOwnUnit(user, interpretation.unit.code)
  return { ...interpretation, history: await findHistory(source.db.pool, interpretationRegister, id) }
}

function daysOf({ period: { from, end, day } }: Assessment): { from: string; to: string } {
  return { from, to: day < end ? day : end }
}
