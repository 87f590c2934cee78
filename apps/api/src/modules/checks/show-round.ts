import { type CheckRound, type CheckRoundDetail, type CheckRow, checkRowSchema } from '@mingkao/contract'
import type { Scheme } from '@mingkao/rules'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import type { Page } from '../../db/query-page.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { schemeInForce } from '../vetoes/index.ts'
import { presentHead, presentRound, presentRow } from './checks.presenter.ts'
import { roundsRepository } from './rounds.repository.ts'

/** 检查轮次, newest first. */
export async function listRounds(pool: Pool, page: { page: number; pageSize: number }): Promise<Page<CheckRound>> {
  const found = await roundsRepository(pool).list(page)
  return { ...found, rows: found.rows.map((round) => presentHead(round)) }
}

/** 一轮检查: 附件3 as it stands, or as it was at the closing. @throws Refusal NOT_FOUND */
export async function showRound(
  { source, user }: { source: AssessmentSource; user: SignedInUser },
  id: number,
): Promise<CheckRoundDetail> {
  const detail = await openRound(source.db.pool, id, await schemeInForce(source))
  if (user.role === 'office') return detail
  // What an inspector noted is the office's own until it is decided.
  return { ...detail, rows: detail.rows.map((row) => ({ ...row, disagreements: [] })) }
}

/** @throws Refusal NOT_FOUND */
export async function openRound(sql: Pool | PoolClient, id: number, scheme: Scheme): Promise<CheckRoundDetail> {
  const repository = roundsRepository(sql)
  const round = await repository.find(id)
  if (!round) throw new Refusal('NOT_FOUND', '没有这一轮检查。')
  return presentRound(round, await rowsOf(repository, round, scheme))
}

async function rowsOf(
  repository: ReturnType<typeof roundsRepository>,
  { id, state }: CheckRound,
  scheme: Scheme,
): Promise<CheckRow[]> {
  if (state === 'closed') return z.array(checkRowSchema).parse(await repository.frozen(id))
  return (await repository.rows(id)).map((row) => presentRow(row, scheme))
}
