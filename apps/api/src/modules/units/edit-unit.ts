import type { Unit } from '@mingkao/contract'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { type EditedUnit, type UnitsRepository, unitsRepository } from './units.repository.ts'

type Known = Unit & { id: number }

/**
 * 新增单位, at the end of the protocol order.
 * @throws Refusal CONFLICT for a code in use, UNPROCESSABLE for a name that another unit goes by
 */
export function createUnit(write: WriteContext, unit: EditedUnit): Promise<Unit> {
  return withTransaction(write, async ({ prisma, audit }) => {
    const units = unitsRepository(prisma)
    await units.takeTurn()
    if (await units.find(unit.code)) throw refused('CONFLICT', 'code', `编码 ${unit.code} 已有单位使用，请换一个。`)
    await requireNames(units, unit)
    await units.insert(unit)
    await units.setAliases(unit)
    const after = present(await units.find(unit.code))
    await audit({ action: 'create-unit', entity: 'unit', entityId: unit.code, unitCode: unit.code, after })
    return after
  })
}

/**
 * 修改单位. A renamed unit keeps its former names as aliases: sheets that still use them stay readable.
 * @throws Refusal NOT_FOUND, CONFLICT with the unit as it stands, UNPROCESSABLE
 */
export function updateUnit(write: WriteContext, unit: EditedUnit & { version: number }): Promise<Unit> {
  return changeUnit(write, 'update-unit', unit, async (units, before) => {
    const former = [before.name, before.fullName].filter((name) => name !== unit.name && name !== unit.fullName)
    const edited = { ...unit, aliases: [...new Set([...unit.aliases, ...former])] }
    await requireNames(units, edited)
    await units.update(edited)
    await units.setAliases(edited)
  })
}

export type ExemptionInput = {
  code: string
  version: number
  reason: string
  validFrom: string
  validTo: string | null
}

/** 设为不参评, with the reason that is shown. @throws Refusal NOT_FOUND, CONFLICT, UNPROCESSABLE */
export function exemptUnit(write: WriteContext, input: ExemptionInput): Promise<Unit> {
  return changeUnit(write, 'exempt-unit', input, async (units, before) => {
    requireOrder(input)
    const { reason, validFrom: from, validTo: to } = input
    const other = before.exemptions.find((it) => (it.validTo ?? '9999') > from && it.validFrom < (to ?? '9999'))
    if (other)
      throw refused('UNPROCESSABLE', 'validFrom', `与已有的不参评（自 ${other.validFrom}）重叠，请先取消原来的。`)
    await units.addExemption(before.id, { reason, from, to })
    await units.raiseVersion(before.code)
  })
}

/** 取消不参评 from today on. @throws Refusal NOT_FOUND, CONFLICT */
export function endExemption(
  write: WriteContext,
  { id, today, ...unit }: { code: string; version: number; id: number; today: string },
): Promise<Unit> {
  return changeUnit(write, 'end-exemption', unit, async (units, before) => {
    if (!before.exemptions.some((it) => it.id === id)) throw new Refusal('NOT_FOUND', '这条不参评已经取消。')
    await units.endExemption(id, today)
    await units.raiseVersion(before.code)
  })
}

type Change = (units: UnitsRepository, before: Known) => Promise<void>

function changeUnit(
  write: WriteContext,
  action: string,
  { code, version }: { code: string; version: number },
  change: Change,
): Promise<Unit> {
  return withTransaction(write, async ({ prisma, audit }) => {
    const units = unitsRepository(prisma)
    await units.takeTurn()
    const before = await units.find(code)
    if (!before) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的单位。`)
    if (before.version !== version) {
      const data = { current: present(before), currentVersion: before.version }
      throw new Refusal('CONFLICT', `“${before.name}”已被他人修改，请对照后再保存。`, { data })
    }
    await change(units, before)
    const after = present(await units.find(code))
    await audit({ action, entity: 'unit', entityId: code, unitCode: code, before: present(before), after })
    return after
  })
}

async function requireNames(units: UnitsRepository, unit: EditedUnit): Promise<void> {
  requireOrder(unit)
  const namesake = await units.findNamesake(unit)
  if (!namesake) return
  throw refused(
    'UNPROCESSABLE',
    fieldOf(unit, namesake.name),
    `“${namesake.name}”已是 ${namesake.code} 的名称或别名，请换一个。`,
  )
}

function fieldOf({ name, fullName, aliases }: EditedUnit, taken: string): string {
  if (taken === name) return 'name'
  if (taken === fullName) return 'fullName'
  return aliases.includes(taken) ? 'aliases' : 'code'
}

function requireOrder({ validFrom, validTo }: { validFrom: string; validTo: string | null }): void {
  if (validTo !== null && validTo <= validFrom) throw refused('UNPROCESSABLE', 'validTo', '截止日期须晚于起始日期。')
}

function refused(code: 'CONFLICT' | 'UNPROCESSABLE', path: string, message: string): Refusal {
  return new Refusal(code, message, { fields: [{ path, message }] })
}

function present(unit: Known | null): Unit {
  if (!unit) throw new Error('a unit that has just been written is gone')
  const { id: _id, ...rest } = unit
  return rest
}
