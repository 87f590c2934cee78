import type { Interpretation, InterpretationInput, RegisterOrigin } from '@mingkao/contract'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { today } from '../../domain-day.ts'
import { changeRows, type RegisterContext, tellUnits } from '../registers/index.ts'
import { checkInterpretation } from './check-interpretation.ts'
import { interpretationRegister } from './interpretation-register.ts'
import { type InterpretationRow, interpretationsRepository } from './interpretations.repository.ts'

/**
 * 登记一篇 in a transaction that does more than that, such as accepting a unit's report.
 * @param origin `manual` by the office; `report` from a unit's report, whose acceptance the unit is told of instead
 * @throws Refusal as checkInterpretation does
 */
export async function addInterpretation(
  tx: SqlTransaction,
  { write, clock }: RegisterContext,
  input: InterpretationInput,
  origin: RegisterOrigin,
): Promise<InterpretationRow> {
  const interpretations = interpretationsRepository(tx.client)
  const fields = await checkInterpretation(tx.client, input, { kept: null, today: today(clock) })
  const id = await interpretations.insert(fields, origin)
  await interpretations.setPolicies(id, input.policies)
  const [row] = await interpretations.findMany([id])
  if (!row) throw new Error('a row that was inserted is found')
  const { entity, audited } = interpretationRegister
  const after = audited(row)
  await tx.audit({ action: 'create-interpretation', entity, entityId: id, unitCode: row.unit.code, after })
  if (origin !== 'report') {
    const changes = [{ before: null, after: row }]
    await tellUnits(tx, { write, now: clock.now() }, interpretationRegister, { done: '已登记', changes })
  }
  return row
}

/** 登记一篇. @throws Refusal as checkInterpretation does */
export function createInterpretation(
  context: RegisterContext,
  input: InterpretationInput,
  origin: RegisterOrigin = 'manual',
): Promise<InterpretationRow> {
  return withSqlTransaction(context.write, (tx) => addInterpretation(tx, context, input, origin))
}

/** 更正一篇. @throws Refusal as changeRows and checkInterpretation do */
export function updateInterpretation(
  context: RegisterContext,
  { id, version, ...input }: InterpretationInput & Pick<Interpretation, 'id' | 'version'>,
): Promise<InterpretationRow[]> {
  return changeRows(context, interpretationRegister, {
    rows: [{ id, version }],
    action: 'update-interpretation',
    done: '已更正',
    change: async (before, client) => {
      const interpretations = interpretationsRepository(client)
      const kept = before[0] ?? null
      await interpretations.update(id, await checkInterpretation(client, input, { kept, today: today(context.clock) }))
      await interpretations.setPolicies(id, input.policies)
    },
  })
}
