import type { Publication } from '@mingkao/contract'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { auditFields, type ChangeContext } from './change-publication.ts'
import { checkFields, type PublicationInput, refusingSameAddress } from './check-fields.ts'
import { lookupsRepository } from './lookups.repository.ts'
import { presentPublication } from './publications.presenter.ts'
import {
  type PublicationFields,
  type PublicationsRepository,
  publicationsRepository,
} from './publications.repository.ts'
import { atNow, requirePublication } from './show-publication.ts'

type Adding = Pick<ChangeContext, 'clock'> & { origin: 'manual' | 'report' }

/** 补录一条: it arrives now, whenever it was published. @throws Refusal as checkFields and requireFirst do */
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
  await requireFirst(publications, fields)
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

/**
 * An item with an address is known by it. One without is known by its unit, title and time, as the import knows it.
 * @throws Refusal CONFLICT where it stands already
 */
async function requireFirst(publications: PublicationsRepository, fields: PublicationFields): Promise<void> {
  if (fields.url !== null) return
  await publications.takeTurn(fields)
  if (!(await publications.hasStanding(fields))) return
  throw new Refusal(
    'CONFLICT',
    `同一单位、同一栏目在同一时刻发布的“${fields.title}”已登记，同一条信息只计一次；确是另一条的，请填写网址。`,
    { fields: [{ path: 'title', message: '同样的信息已登记' }] },
  )
}
