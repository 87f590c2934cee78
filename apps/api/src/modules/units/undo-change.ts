import type { Unit } from '@mingkao/contract'
import { type WriteContext, withTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { changesRepository } from './changes.repository.ts'
import { changeWithin, requireOwnNames } from './change-unit.ts'
import { noteColumns } from './note-columns.ts'
import { unitsRepository } from './units.repository.ts'

/**
 * 撤销改名、合并或停用: every row it wrote becomes what it was. Only while nothing it wrote has been changed again.
 * @throws Refusal NOT_FOUND, CONFLICT where something depends on it by now, UNPROCESSABLE where a name is taken
 */
export function undoChange(write: WriteContext, { code, id }: { code: string; id: number }): Promise<Unit> {
  return withTransaction(write, async (transaction) => {
    const units = unitsRepository(transaction.prisma)
    const changes = changesRepository(transaction.prisma)
    await units.takeTurn()
    const change = await changes.find(id, code)
    const unit = await units.find(code)
    if (!change || !unit) throw new Refusal('NOT_FOUND', '没有这次变更，请刷新后再看。')
    if (change.isUndone) throw new Refusal('CONFLICT', '这次变更已经撤销。')
    const since = await changes.listChangedSince(id)
    if (since.length > 0) {
      throw new Refusal('CONFLICT', `此后又改动过${since.join('、')}，不能整体撤销。请先撤销后来的改动，或直接更正。`)
    }
    const asked = { code, version: unit.version, action: `undo-${change.kind}-unit` }
    const { unit: after } = await changeWithin(transaction, asked, async () => {
      const codes = await changes.listColumns(id)
      await noteColumns(transaction, { codes, action: 'undo-carry-on-column' }, () => changes.putBack(id))
      await requireOwnNames(units, unit)
    })
    return after
  })
}
