import type { UnitChangeOutcome, UnitRef } from '@mingkao/contract'
import type { Transaction, WriteContext } from '../../db/with-transaction.ts'
import { refused } from './change-unit.ts'
import { type ChangeInput, makeChange, NO_EFFECTS } from './make-change.ts'
import { noteColumns } from './note-columns.ts'
import { type Succession, successionRepository } from './succession.repository.ts'
import { surroundingsRepository } from './surroundings.repository.ts'
import type { KnownUnit, UnitsRepository } from './units.repository.ts'

type MergeInput = ChangeInput & { into: string; columns: 'carry' | 'leave'; today: string }

/**
 * 合并 into another unit from a day on, which has come: the unit ends, and what bears that day or a later one counts for the
 * successor, as do its accounts, its people, what sheets call by its name and, unless left, its columns.
 * @throws Refusal as makeChange does
 */
export function mergeUnit(
  write: WriteContext,
  { into, columns, today, ...input }: MergeInput,
): Promise<UnitChangeOutcome> {
  return makeChange(write, 'merge', input, async ({ prisma, audit, units, changes, record, before }) => {
    const { from } = input
    if (from > today)
      throw refused('UNPROCESSABLE', 'from', '合并到生效那天再登记：登记后名下的资料立即转给合并后的单位。')
    if (into === before.code) throw refused('UNPROCESSABLE', 'into', '请选择另一个单位。')
    const heir = await requireHeir(units, { code: into, from, path: 'into' })
    const surroundings = surroundingsRepository(prisma)
    const staff = await surroundings.listStaff(before.id)
    const change = await record(heir.id)
    await changes.editUnit(change, before.id, { valid_to: from, successor_id: heir.id })
    const succession = { change, unitId: before.id, heirId: heir.id, from }
    const shown = await passOnColumns({ prisma, audit }, succession, columns === 'carry' ? heir : null)
    const moved = await successionRepository(prisma).move(succession)
    const after = { from: { code: before.code, name: before.name }, since: from, moved, columns: shown.length }
    await audit({ action: 'take-over-unit', entity: 'unit', entityId: heir.code, unitCode: heir.code, after })
    return { ...NO_EFFECTS, moved, columns: shown, staff }
  })
}

/** Who is to carry on. @throws Refusal UNPROCESSABLE for nobody, or one that does not exist from that day on */
export async function requireHeir(
  units: UnitsRepository,
  { code, from, path }: { code: string; from: string; path: string },
): Promise<KnownUnit> {
  const heir = await units.find(code)
  if (!heir) throw refused('UNPROCESSABLE', path, `没有编码为 ${code} 的单位。`)
  if (heir.validFrom > from || heir.validTo !== null) {
    const span = heir.validTo === null ? `自 ${heir.validFrom} 起` : `自 ${heir.validTo} 起停用`
    throw refused('UNPROCESSABLE', path, `“${heir.name}”${span}，不能从 ${from} 起承接，请另选单位或日期。`)
  }
  return heir
}

/** 栏目: carried on by the heir, or left to be seen as gaps. @returns the columns and who keeps them from then on */
export async function passOnColumns(
  transaction: Transaction,
  succession: Succession,
  heir: UnitRef | null,
): Promise<UnitChangeOutcome['columns']> {
  const { prisma } = transaction
  const kept = await surroundingsRepository(prisma).listColumns(succession.unitId, succession.from)
  if (heir) {
    const codes = [...new Set(kept.map(({ code }) => code))]
    await noteColumns(transaction, { codes, action: 'carry-on-column' }, () =>
      successionRepository(prisma).carryColumns(succession),
    )
  }
  const to = heir && { code: heir.code, name: heir.name }
  return kept.map(({ code, path, role }) => ({ code, path, role, to }))
}
