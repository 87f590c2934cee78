import type { Pool, PoolClient } from 'pg'
import type { SignedInUser } from '../../auth/signed-in-user.ts'
import { Refusal } from '../../refusal.ts'
import type { AppealRow } from './appeals.repository.ts'
import { makersRepository } from './makers.repository.ts'

const REGISTRATION = /\/(?:unregistered|reopened)$/

/** `why` not, in words; null: they may. `note`: what the timeline says of it where they may for want of anybody else. */
export type Deciding = { why: string | null; note: string | null }

/**
 * Whether this person may decide the appeal. Whoever made a finding doesn't judge an appeal against it; who confirmed a veto
 * only where no other admin is left to do so.
 */
export async function mayDecide(
  sql: Pool | PoolClient,
  user: Pick<SignedInUser, 'id'>,
  { finding, filedById }: Pick<AppealRow, 'finding' | 'filedById'>,
): Promise<Deciding> {
  if (filedById === user.id) return { why: '这件申诉由您提出，须由另一名管理员裁定。', note: null }
  const repository = makersRepository(sql)
  const makers = await repository.find(finding.evidence, REGISTRATION.test(finding.id))
  const own = makers.filter(({ id }) => id === user.id)
  const bar = own.find(({ isConfirming }) => !isConfirming) ?? own[0]
  if (!bar) return { why: null, note: null }
  const concerned = [user.id, filedById, ...makers.map(({ id }) => id)]
  if (!bar.isConfirming || (await repository.hasOtherOffice(concerned))) {
    return { why: `您${bar.did}，这件申诉须由另一名管理员裁定。`, note: null }
  }
  return { why: null, note: `裁定人${bar.did}，没有别的管理员可以裁定` }
}

/** @returns what the timeline is to say beside the reason, if anything. @throws Refusal FORBIDDEN */
export async function requireDecider(sql: PoolClient, user: SignedInUser, appeal: AppealRow): Promise<string | null> {
  const { why, note } = await mayDecide(sql, user, appeal)
  if (why !== null) throw new Refusal('FORBIDDEN', why)
  return note
}
