import type { Scheme } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import { type SqlTransaction, withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { noSuchScheme } from './show-schemes.ts'
import { contentOf } from './schemes.presenter.ts'
import { schemesRepository, type StoredScheme } from './schemes.repository.ts'

export type SchemeWriting = { writing: WriteContext; clock: Clock }

/** What a change to a draft works with: the transaction, the repository, and the draft as it stands. */
export type DraftTools = SqlTransaction & {
  schemes: ReturnType<typeof schemesRepository>
  stored: StoredScheme
  scheme: Scheme
}

/**
 * One change to one draft: schemes are changed one at a time.
 * @throws Refusal NOT_FOUND; UNPROCESSABLE for what has been published; CONFLICT with the draft as it stands
 */
export function changeDraft<Result>(
  { writing }: SchemeWriting,
  { id, revision }: { id: string; revision: number },
  change: (tools: DraftTools) => Promise<Result>,
): Promise<Result> {
  return withSqlTransaction(writing, async (tx) => {
    const schemes = schemesRepository(tx.client)
    await schemes.takeTurn()
    const stored = await schemes.find(id)
    if (!stored) throw noSuchScheme()
    if (stored.state !== 'draft') {
      throw new Refusal('UNPROCESSABLE', '已发布的方案不能改动；需要调整时，请由它新建草稿。')
    }
    const scheme = contentOf(stored)
    if (stored.revision !== revision) {
      const current = { id, revision: stored.revision, changedBy: stored.changedBy, scheme }
      throw new Refusal('CONFLICT', `草稿已被${stored.changedBy}修改，请对照后再保存。`, {
        data: { current, currentVersion: stored.revision },
      })
    }
    return change({ ...tx, schemes, stored, scheme })
  })
}
