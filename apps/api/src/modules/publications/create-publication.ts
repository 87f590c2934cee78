import type { Publication } from '@mingkao/contract'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { auditFields, type ChangeContext } from './change-publication.ts'
import { checkFields, type PublicationInput, refusingSameAddress } from './check-fields.ts'
import { lookupsRepository } from './lookups.repository.ts'
import { presentPublication } from './publications.presenter.ts'
import { publicationsRepository } from './publications.repository.ts'
import { atNow, requirePublication } from './show-publication.ts'

type Adding = Pick<ChangeContext, 'clock'> & { origin: 'manual' | 'report' }

/** 补录一条: it arrives now, whenever it was published. @throws Refusal as checkFields does */
export function createPublication({ write, clock }: ChangeContext, input: PublicationInput): Promise<Publication> {
  return withSqlTransaction(write, (tx) => addPublication(tx, { clock, origin: 'manual' }, input))
}

/** The same in a transaction that does more than that, such as accepting a unit's report. */
export async function addPublication(
  { client, audit }: SqlTransaction,
  { clock, origin }: Adding,
  input: PublicationInput,
): Promise<Publication> {
  const moment = atNow(clock)
  const publications = publicationsRepository(client)
  const fields = await checkFields({ lookups: lookupsRepository(client), now: moment.now, id: null }, input)
  const id = await refusingSameAddress(publications.insert(fields, { arrivedAt: moment.now, origin }))
  const row = await requirePublication(publications, id, moment)
  await audit({
    action: 'create-publication',
    entity: 'publication',
    entityId: id,
    unitCode: row.unit_code,
    after: { ...auditFields(row), origin },
  })
  return presentPublication(row, moment)
}
