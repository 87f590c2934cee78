import type { AccountPost } from '@mingkao/contract'
import { DatabaseError } from 'pg'
import { requireOwnUnit } from '../../../auth/authorise.ts'
import { withSqlTransaction } from '../../../db/with-transaction.ts'
import { today } from '../../../domain-day.ts'
import { Refusal } from '../../../refusal.ts'
import type { Filing } from '../registrations/save-registration.ts'
import { presentPost, requirePostDay, sameTwice } from './create-post.ts'
import { type PostFields, type PostRow, type PostsRepository, postsRepository } from './posts.repository.ts'

type Asked = { id: string; version: number }

/** 更正一条发布记录. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function correctPost(filing: Filing, { id, version, ...fields }: Asked & PostFields): Promise<AccountPost> {
  requirePostDay(fields.postedOn, today(filing.clock))
  return changePost(filing, { id, version, action: 'correct-account-post' }, async (_before, posts) => {
    try {
      await posts.update(id, fields)
    } catch (error) {
      if (error instanceof DatabaseError && error.code === '23505') throw sameTwice(null)
      throw error
    }
  })
}

/** 撤下: from now on it is no update. @throws Refusal NOT_FOUND, CONFLICT */
export function withdrawPost(
  filing: Filing,
  { id, version, reason }: Asked & { reason: string },
): Promise<AccountPost> {
  return changePost(filing, { id, version, action: 'withdraw-account-post' }, async (before, posts) => {
    if (before.isWithdrawn) throw new Refusal('CONFLICT', '这条发布记录已经撤下，无需再撤。')
    await posts.setWithdrawn(id, { at: filing.clock.now(), reason })
  })
}

/** 恢复撤下的一条. @throws Refusal NOT_FOUND, CONFLICT */
export function restorePost(filing: Filing, { id, version }: Asked): Promise<AccountPost> {
  return changePost(filing, { id, version, action: 'restore-account-post' }, async (before, posts) => {
    if (!before.isWithdrawn) throw new Refusal('CONFLICT', '这条发布记录没有撤下，无需恢复。')
    await posts.setWithdrawn(id, null)
  })
}

function changePost(
  { write, user }: Filing,
  { id, version, action }: Asked & { action: string },
  change: (before: PostRow, posts: PostsRepository) => Promise<void>,
): Promise<AccountPost> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const posts = postsRepository(client)
    const before = await posts.hold(id)
    if (!before) throw new Refusal('NOT_FOUND', '没有这条发布记录，可能所在的导入批次已撤销。')
    requireOwnUnit(user, before.unit)
    if (before.version !== version) {
      const data = { current: presentPost(before), currentVersion: before.version, yourVersion: version }
      throw new Refusal('CONFLICT', '这条发布记录已被他人修改，请对照后再保存。', { data })
    }
    await change(before, posts)
    const after = presentPost(await posts.find(id))
    await audit({
      action,
      entity: 'account-post',
      entityId: id,
      unitCode: before.unit,
      before: presentPost(before),
      after,
    })
    return after
  })
}
