import type { Publication } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { auditFields, type ChangeContext } from './change-publication.ts'
import { checkFields, type PublicationInput, refusingSameAddress } from './check-fields.ts'
import { lookupsRepository } from './lookups.repository.ts'
import { presentPublication } from './publications.presenter.ts'
import { publicationsRepository } from './publications.repository.ts'
import { atNow, requirePublication } from './show-publication.ts'

/** 补录一条: it arrives now, whenever it was published. @throws Refusal as checkFields does */
export async function createPublication(
  { write, clock }: ChangeContext,
  input: PublicationInput,
): Promise<Publication> {
  const moment = atNow(clock)
  return withSqlTransaction(write, async ({ client, audit }) => {
    const publications = publicationsRepository(client)
    const fields = await checkFields({ lookups: lookupsRepository(client), now: moment.now, id: null }, input)
    const id = await refusingSameAddress(publications.insert(fields, moment.now))
    const row = await requirePublication(publications, id, moment)
    await audit({
      action: 'create-publication',
      entity: 'publication',
      entityId: id,
      unitCode: row.unit_code,
      after: auditFields(row),
    })
    return presentPublication(row, moment)
  })
}
