import type { Pool, PoolClient } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { AppealRow } from './appeals.repository.ts'
import { makersRepository } from './makers.repository.ts'

const REGISTRATION = /\/(?:unregistered|reopened)$/

/** Why this person may not decide the appeal, in words; null: they may. Whoever made a finding doesn't judge an appeal against it. */
export async function whyNotDecide(
  sql: Pool | PoolClient,
  user: Pick<SignedInUser, 'id'>,
  { finding, filedById }: Pick<AppealRow, 'finding' | 'filedById'>,
): Promise<string | null> {
  if (filedById === user.id) return '这件申诉由您提出，须由另一名管理员裁定。'
  const makers = await makersRepository(sql).find(finding.evidence, REGISTRATION.test(finding.id))
  const own = makers.find(({ id }) => id === user.id)
  return own ? `您${own.did}，这件申诉须由另一名管理员裁定。` : null
}

/** @throws Refusal FORBIDDEN */
export async function requireDecider(sql: PoolClient, user: SignedInUser, appeal: AppealRow): Promise<void> {
  const why = await whyNotDecide(sql, user, appeal)
  if (why !== null) throw new Refusal('FORBIDDEN', why)
}
