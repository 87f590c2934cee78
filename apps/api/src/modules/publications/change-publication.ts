import type { Publication } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import { withSqlTransaction, type WriteContext } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { CountingMoment } from './publication-filter.ts'
import { type LookupsRepository, lookupsRepository } from './lookups.repository.ts'
import { presentPublication } from './publications.presenter.ts'
import { type PublicationRow, type PublicationsRepository, publicationsRepository } from './publications.repository.ts'
import { atNow, requirePublication } from './show-publication.ts'

/** Who writes, and what time the domain believes it is. */
export type ChangeContext = { write: WriteContext; clock: Clock }

export type ChangeTools = {
  publications: PublicationsRepository
  lookups: LookupsRepository
  now: Date
}

/**
 * One change to one item by hand: the row is held, the version compared, the change made, and its audit row written with
 * what stood there before and after.
 * @param version the one the editor saw
 * @throws Refusal NOT_FOUND; CONFLICT with what stands there now and its version
 */
export async function changePublication(
  { write, clock }: ChangeContext,
  { id, version, action }: { id: string; version: number; action: string },
  change: (before: PublicationRow, tools: ChangeTools) => Promise<void>,
): Promise<Publication> {
  const moment = atNow(clock)
  return withSqlTransaction(write, async ({ client, audit }) => {
    const publications = publicationsRepository(client)
    await publications.lock(id)
    const before = await requirePublication(publications, id, moment)
    if (before.version !== version) throw staleVersion(before, version, moment)
    await change(before, { publications, lookups: lookupsRepository(client), now: moment.now })
    const after = await requirePublication(publications, id, moment)
    await audit({
      action,
      entity: 'publication',
      entityId: id,
      unitCode: after.unit_code,
      before: auditFields(before),
      after: auditFields(after),
    })
    return presentPublication(after, moment)
  })
}

function staleVersion(current: PublicationRow, version: number, moment: CountingMoment): Refusal {
  return new Refusal(
    'CONFLICT',
    `这条信息已被他人修改（您看到的是第${version}版，现为第${current.version}版），请对照后再保存。`,
    { data: { current: presentPublication(current, moment), currentVersion: current.version, yourVersion: version } },
  )
}

/** What the audit log keeps of an item. */
export function auditFields(row: PublicationRow) {
  return {
    title: row.title,
    url: row.url,
    unit: row.unit_code,
    column: row.column_code,
    publishedAt: row.published_at.toISOString(),
    kind: row.kind,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    version: row.version,
  }
}
