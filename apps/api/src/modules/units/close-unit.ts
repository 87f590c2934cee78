import type { UnitChangeOutcome } from '@mingkao/contract'
import type { WriteContext } from '../../db/with-transaction.ts'
import { type ChangeInput, makeChange, NO_EFFECTS } from './make-change.ts'
import { passOnColumns, requireHeir } from './merge-unit.ts'
import { refused } from './change-unit.ts'
import { successionRepository } from './succession.repository.ts'
import { surroundingsRepository } from './surroundings.repository.ts'

/**
 * 停用 from a day on, past or to come. Nothing passes to anybody but, where somebody is named, the columns and what they are
 * exempt from: without one they are gaps. Accounts still open and people who sign in for it are listed, for the office to see to.
 * @throws Refusal as makeChange does
 */
export function closeUnit(
  write: WriteContext,
  { columnsTo, ...input }: ChangeInput & { columnsTo: string | null },
): Promise<UnitChangeOutcome> {
  return makeChange(write, 'close', input, async ({ prisma, audit, units, changes, record, before }) => {
    const { from } = input
    if (columnsTo === before.code) throw refused('UNPROCESSABLE', 'columnsTo', '请选择另一个单位承接栏目。')
    const heir = columnsTo === null ? null : await requireHeir(units, { code: columnsTo, from, path: 'columnsTo' })
    const surroundings = surroundingsRepository(prisma)
    const change = await record(heir?.id ?? null)
    await changes.editUnit(change, before.id, { valid_to: from })
    const succession = { change, unitId: before.id, heirId: heir?.id ?? before.id, from }
    const columns = await passOnColumns({ prisma, audit }, succession, heir)
    const exemptions = heir ? await successionRepository(prisma).moveExemptions(succession) : 0
    const openAccounts = await surroundings.listAccounts(before.id, from)
    const staff = await surroundings.listStaff(before.id)
    return { ...NO_EFFECTS, moved: { ...NO_EFFECTS.moved, exemptions }, columns, openAccounts, staff }
  })
}
