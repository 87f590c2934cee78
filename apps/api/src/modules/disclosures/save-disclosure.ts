import type { Disclosure, DisclosureInput, RegisterOrigin } from '@mingkao/contract'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { changeRows, type RegisterContext, tellUnits } from '../registers/index.ts'
import { checkDisclosure } from './check-disclosure.ts'
import { disclosureRegister } from './disclosure-register.ts'
import { type DisclosureRow, disclosuresRepository } from './disclosures.repository.ts'

/**
 * 登记一件 in a transaction that does more than that, such as accepting a unit's report.
 * @param origin `manual` by the office; `report` from a unit's report, whose acceptance the unit is told of instead
 * @throws Refusal as checkDisclosure does
 */
export async function addDisclosure(
  tx: SqlTransaction,
  { write, clock }: RegisterContext,
  input: DisclosureInput,
  origin: RegisterOrigin,
): Promise<DisclosureRow> {
  const disclosures = disclosuresRepository(tx.client)
  const fields = await checkDisclosure(tx.client, input, { id: null, today: today(clock) })
  const id = await disclosures.insert(fields, origin)
  const [row] = await disclosures.findMany([id])
  if (!row) throw new Error('a row that was inserted is found')
  const { entity, audited } = disclosureRegister
  const after = audited(row)
  await tx.audit({ action: 'create-disclosure', entity, entityId: id, unitCode: row.unit.code, after })
  if (origin !== 'report') {
    const changes = [{ before: null, after: row }]
    await tellUnits(tx, { write, now: clock.now() }, disclosureRegister, { done: '已登记', changes })
  }
  return row
}

/** 登记一件. @throws Refusal as checkDisclosure does */
export function createDisclosure(
  context: RegisterContext,
  input: DisclosureInput,
  origin: RegisterOrigin = 'manual',
): Promise<DisclosureRow> {
  return withSqlTransaction(context.write, (tx) => addDisclosure(tx, context, input, origin))
}

/** 更正一件. @throws Refusal as changeRows and checkDisclosure do */
export function updateDisclosure(
  context: RegisterContext,
  { id, version, ...input }: DisclosureInput & Pick<Disclosure, 'id' | 'version'>,
): Promise<DisclosureRow[]> {
  return changeRows(context, disclosureRegister, {
    rows: [{ id, version }],
    action: 'update-disclosure',
    done: '已更正',
    change: async (_before, client) => {
      const fields = await checkDisclosure(client, input, { id, today: today(context.clock) })
      await disclosuresRepository(client).update(id, fields)
    },
  })
}
