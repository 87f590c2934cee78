import type { UnitChangeOutcome } from '@mingkao/contract'
import type { WriteContext } from '../../db/with-transaction.ts'
import { refused, requireOwnNames } from './change-unit.ts'
import { type ChangeInput, makeChange, NO_EFFECTS } from './make-change.ts'
import { surroundingsRepository } from './surroundings.repository.ts'

/**
 * 改名 from a day on, which has come: lists and what is checked from then on show the new name, periods checked before
 * keep the old one, and sheets may go on using it.
 * @throws Refusal as makeChange does
 */
export function renameUnit(
  write: WriteContext,
  { name, fullName, today, ...input }: ChangeInput & { name: string; fullName: string; today: string },
): Promise<UnitChangeOutcome> {
  return makeChange(write, 'rename', input, async ({ prisma, units, changes, record, before }) => {
    const { from } = input
    if (from > today) throw refused('UNPROCESSABLE', 'from', '改名到生效那天再登记：列表总是显示今天的名称。')
    if (name === before.name && fullName === before.fullName) {
      throw refused('UNPROCESSABLE', 'name', '新名称与现在的名称相同，请填写新的简称或全称。')
    }
    const last = before.formerNames.at(-1)?.validTo
    if (last !== undefined && from <= last) {
      throw refused('UNPROCESSABLE', 'from', `须晚于上一次改名（${last}）；上次登记有误的，请先撤销。`)
    }
    const change = await record(null)
    await changes.addFormerName(change, before.id, { name: before.name, fullName: before.fullName, to: from })
    await changes.editUnit(change, before.id, { short_name: name, full_name: fullName })
    await requireOwnNames(units, { code: before.code, name, fullName })
    return { ...NO_EFFECTS, periods: await surroundingsRepository(prisma).listPeriodNames(before.id, today) }
  })
}
