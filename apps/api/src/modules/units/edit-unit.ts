import type { Unit, UnitAlias } from '@mingkao/contract'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { changeUnit, presentUnit, refused, requireOrder, requireOwnNames } from './change-unit.ts'
import { type EditedUnit, unitsRepository } from './units.repository.ts'

type NewUnit = EditedUnit & { validTo: string | null; aliases: readonly UnitAlias[] }

type Versioned = { code: string; version: number }

/**
 * 新增单位, at the end of the protocol order.
 * @throws Refusal CONFLICT for a code in use, UNPROCESSABLE for a name that another unit goes by
 */
export function createUnit(write: WriteContext, unit: NewUnit): Promise<Unit> {
  return withTransaction(write, async ({ prisma, audit }) => {
    const units = unitsRepository(prisma)
    await units.takeTurn()
    if (await units.find(unit.code)) throw refused('CONFLICT', 'code', `编码 ${unit.code} 已有单位使用，请换一个。`)
    requireOrder(unit)
    requireAliases(unit.aliases)
    await units.insert(unit, unit.validTo)
    await units.replaceAliases(unit.code, unit.aliases)
    await requireOwnNames(units, unit)
    const after = presentUnit(await units.find(unit.code))
    await audit({ action: 'create-unit', entity: 'unit', entityId: unit.code, unitCode: unit.code, after })
    return after
  })
}

/**
 * 更正单位资料: mends what was entered wrongly, for all time. A unit that takes another name is renamed instead.
 * @throws Refusal NOT_FOUND, CONFLICT with the unit as it stands, UNPROCESSABLE
 */
export function updateUnit(write: WriteContext, unit: EditedUnit & { version: number }): Promise<Unit> {
  return changeUnit(write, { ...unit, action: 'update-unit' }, async ({ units, before }) => {
    const firstRenamed = before.formerNames[0]?.validTo ?? before.validTo
    if (firstRenamed !== null && unit.validFrom >= firstRenamed) {
      throw refused('UNPROCESSABLE', 'validFrom', `启用日期须早于 ${firstRenamed} 的改名或停用。`)
    }
    await units.update(unit)
    await requireOwnNames(units, unit)
  })
}

/**
 * 登记别名: the whole list, each with its validity. After its end an alias may be another unit's.
 * @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE for an alias that would be two units' on one day
 */
export function setAliases(
  write: WriteContext,
  { aliases, ...unit }: Versioned & { aliases: readonly UnitAlias[] },
): Promise<Unit> {
  return changeUnit(write, { ...unit, action: 'set-unit-aliases' }, async ({ units, before }) => {
    requireAliases(aliases)
    await units.replaceAliases(unit.code, aliases)
    await requireOwnNames(units, before)
  })
}

/** 调整序列. @throws Refusal NOT_FOUND, CONFLICT */
export function placeUnit(write: WriteContext, { place, ...unit }: Versioned & { place: number }): Promise<Unit> {
  return changeUnit(write, { ...unit, action: 'place-unit' }, ({ units }) => units.place(unit.code, place))
}

function requireAliases(aliases: readonly UnitAlias[]): void {
  const names = new Set<string>()
  for (const [at, { name, ...validity }] of aliases.entries()) {
    requireOrder(validity, `aliases.${at}.validTo`)
    if (names.has(name)) throw refused('UNPROCESSABLE', `aliases.${at}.name`, `别名“${name}”写了两次，请合并为一行。`)
    names.add(name)
  }
}
