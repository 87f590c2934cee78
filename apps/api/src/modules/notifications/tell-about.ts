import type { SqlTransaction, Transaction } from '../../db/with-transaction.ts'
import { newsRepository } from './news.repository.ts'
import type { News } from './news.ts'

/**
 * Tells people of a change in the transaction that makes it: an entry in the bell at once, and, where they want it so, a
 * message by e-mail; webhooks of the office and of the units hear of it when the quiet hours are over.
 * @param now by the domain clock
 */
export async function tellAbout(tx: Transaction | SqlTransaction, news: readonly News[], now: Date): Promise<void> {
  if (news.length > 0) await newsRepository(tx).tell(news, now)
}
