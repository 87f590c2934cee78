import type { Unit } from '@mingkao/contract'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { listUnits, unitsRepository } from './units.repository.ts'

type Order = { seen: readonly string[]; codes: readonly string[] }

/**
 * 调整序列: all units at once, as they were dragged.
 * @throws Refusal CONFLICT where somebody has changed the order or the units since, UNPROCESSABLE for a list that lacks one
 */
export function arrangeUnits(write: WriteContext, { seen, codes }: Order, today: string): Promise<Unit[]> {
  return withTransaction(write, async ({ prisma, audit }) => {
    const units = unitsRepository(prisma)
    await units.takeTurn()
    const before = (await listUnits(prisma, { today })).map(({ code }) => code)
    if (!isSame(before, seen)) throw new Refusal('CONFLICT', '单位名单或序列已被他人修改，请看过现在的次序再排。')
    if (!isSame(before.toSorted(), codes.toSorted())) {
      throw new Refusal('UNPROCESSABLE', '次序里须有全部单位，一个一次。请刷新后再排。')
    }
    await units.arrange(codes)
    await audit({ action: 'arrange-units', entity: 'unit', before: { codes: before }, after: { codes } })
    return listUnits(prisma, { today })
  })
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code, at) => code === other[at])
}
