import type { Unit } from '@mingkao/contract'
import { type Transaction, type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type KnownUnit, type UnitsRepository, unitsRepository } from './units.repository.ts'

/** What a change to a unit works with: the transaction, its repository, and the unit as it stands, held. */
export type UnitTools = Transaction & { units: UnitsRepository; before: KnownUnit }

type Asked = { code: string; version: number; action: string }

/**
 * One change to one unit: units are changed one at a time, the version compared, the change made, the version raised, and
 * the audit row written with the unit before and after.
 * @param change answers with what else the audit row shall hold
 * @throws Refusal NOT_FOUND, CONFLICT with the unit as it stands
 */
export function changeUnit(
  write: WriteContext,
  asked: Asked,
  change: (tools: UnitTools) => Promise<void>,
): Promise<Unit> {
  return withTransaction(write, async (transaction) => (await changeWithin(transaction, asked, change)).unit)
}

/** The same inside of a transaction that is already open. */
export async function changeWithin<Result>(
  transaction: Transaction,
  { code, version, action }: Asked,
  change: (tools: UnitTools) => Promise<Result>,
): Promise<{ unit: Unit; result: Result }> {
  const { prisma, audit } = transaction
  const units = unitsRepository(prisma)
  await units.takeTurn()
  const before = await units.find(code)
  if (!before) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的单位。`)
  if (before.version !== version) {
    const data = { current: presentUnit(before), currentVersion: before.version }
    throw new Refusal('CONFLICT', `“${before.name}”已被他人修改，请对照后再保存。`, { data })
  }
  const result = await change({ ...transaction, units, before })
  await units.raiseVersion(code)
  const unit = presentUnit(await units.find(code))
  const more = result === undefined ? {} : { outcome: result }
  await audit({
    action,
    entity: 'unit',
    entityId: code,
    unitCode: code,
    before: presentUnit(before),
    after: { ...unit, ...more },
  })
  return { unit, result }
}

export function presentUnit(unit: KnownUnit | null): Unit {
  if (!unit) throw new Error('a unit that has just been written is gone')
  const { id: _id, ...rest } = unit
  return rest
}

/** @throws Refusal UNPROCESSABLE where a name would be two units' on one day */
export async function requireOwnNames(
  units: UnitsRepository,
  unit: { code: string; name: string; fullName: string },
): Promise<void> {
  const namesake = await units.findNamesake(unit.code)
  if (!namesake) return
  const { name, code, from } = namesake
  const day = from === null ? '' : `（自 ${from} 起）`
  throw refused(
    'UNPROCESSABLE',
    fieldOf(unit, name),
    `“${name}”已是 ${code} 的名称或别名${day}，同一天不能指两个单位。请换一个名称，或把两边的有效期错开。`,
  )
}

function fieldOf(unit: { code: string; name: string; fullName: string }, taken: string): string {
  if (taken === unit.name) return 'name'
  if (taken === unit.fullName) return 'fullName'
  return taken === unit.code ? 'code' : 'aliases'
}

/** @throws Refusal UNPROCESSABLE where a validity ends before it begins */
export function requireOrder(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  path = 'validTo',
): void {
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    throw refused('UNPROCESSABLE', path, '截止日期须晚于起始日期。')
  }
}

export function refused(code: 'CONFLICT' | 'UNPROCESSABLE', path: string, message: string): Refusal {
  return new Refusal(code, message, { fields: [{ path, message }] })
}
