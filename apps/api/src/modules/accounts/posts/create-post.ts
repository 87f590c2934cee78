import type { AccountPost } from '@mingkao/contract'
import type { Clock } from '../../../clock.ts'
import type { SqlTransaction } from '../../../db/with-transaction.ts'
import { today } from '../../../domain-day.ts'
import { Refusal } from '../../../refusal.ts'
import { accountsRepository } from '../accounts.repository.ts'
import { wrong } from '../change-record.ts'
import { noAccount } from '../list-accounts.ts'
import { type PostFields, type PostOrigin, type PostRow, postsRepository } from './posts.repository.ts'

type NewPost = PostFields & {
  clock: Clock
  code: string
  origin: PostOrigin
  /** The unit the account has to be one of. */
  ownedBy?: string
}

/**
 * 补录一条发布记录, in a transaction that is open: by hand, by the interface, or as a report that was accepted.
 * @throws Refusal NOT_FOUND for an unknown account, UNPROCESSABLE for a day to come or another unit's account, CONFLICT where it is known already
 */
export async function createPost(
  { client, audit }: SqlTransaction,
  { clock, code, origin, ownedBy, ...fields }: NewPost,
): Promise<AccountPost> {
  requirePostDay(fields.postedOn, today(clock))
  const found = await accountsRepository(client).findId(code)
  if (!found) throw noAccount(code)
  if (ownedBy !== undefined && found.unit !== ownedBy) {
    throw wrong('account', '这个账号不由报送的单位主管，请从本单位的账号中选择。')
  }
  const posts = postsRepository(client)
  const id = await posts.insert(code, fields, origin)
  if (id === null) throw sameTwice(await posts.findTwin(code, fields))
  await audit({
    action: 'create-account-post',
    entity: 'account-post',
    entityId: id,
    unitCode: found.unit,
    after: { account: code, ...fields, origin },
  })
  return presentPost(await posts.find(id))
}

/** @throws Refusal UNPROCESSABLE */
export function requirePostDay(postedOn: string, on: string): void {
  if (postedOn > on) throw wrong('postedOn', `发布日期晚于今天（${on}），请等发布后再补录。`)
  if (postedOn < '1990-01-01') throw wrong('postedOn', '发布日期早于1990年，请核对年份。')
}

/** The same day and title counts once. */
export function sameTwice(twin: PostRow | null): Refusal {
  const what = twin?.isWithdrawn === true ? '，但已撤下；如属误撤请恢复那一条' : '，同一条只计一次'
  return new Refusal('CONFLICT', `这个账号当天已有同样标题的发布记录${what}。`, {
    fields: [{ path: 'title', message: '当天已有同样标题' }],
  })
}

export function presentPost(row: PostRow | null): AccountPost {
  if (!row) throw new Error('a post that has just been written is gone')
  const { unit: _unit, ...post } = row
  return post
}
