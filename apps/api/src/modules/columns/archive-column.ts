import type { ChangedColumns } from '@mingkao/contract'
import { changesRepository } from './changes.repository.ts'
import { type ColumnRecord, RowRefusal } from './column-record.ts'
import { type Changing, changeColumn } from './update-column.ts'

type Archive = { code: string; version: number; archivedOn: string; notice: string; isWithChildren: boolean }

/** 下线归档, with the notice; columns below it as well where that is asked for. @throws Refusal as updateColumn does */
export function archiveColumn(
  changing: Changing,
  { code, version, archivedOn, notice, isWithChildren }: Archive,
): Promise<ChangedColumns> {
  const archived = (record: ColumnRecord): ColumnRecord => {
    if (record.openedOn !== null && archivedOn < record.openedOn) {
      throw new RowRefusal('archivedOn', `归档日期须不早于开设日期${record.openedOn}。`)
    }
    return { ...record, archivedOn, archiveNotice: notice }
  }
  return changeColumn(
    changing,
    { code, version, action: 'archive-column' },
    async () => archived,
    async ({ client }, { before }) => {
      if (!isWithChildren) return []
      const repository = changesRepository(client)
      const ids = belowOf(await repository.tree(), before.id)
      const records = await repository.hold({ ids })
      const open = records.filter(
        (record) => record.archivedOn === null && (record.openedOn === null || record.openedOn <= archivedOn),
      )
      return open.map((record) => ({ before: record, after: archived(record) }))
    },
  )
}

/** 重新开放. What it was archived for stays in its history. @throws Refusal as updateColumn does */
export function reopenColumn(changing: Changing, row: { code: string; version: number }): Promise<ChangedColumns> {
  return changeColumn(changing, { ...row, action: 'reopen-column' }, async () => (record) => {
    if (record.archivedOn === null) throw new RowRefusal('archivedOn', `“${record.path}”没有归档，不用重新开放。`)
    return { ...record, archivedOn: null, archiveNotice: null }
  })
}

function belowOf(tree: readonly { id: number; parentId: number | null }[], id: number): number[] {
  const below = new Set([id])
  for (let size = 0; size !== below.size;) {
    size = below.size
    for (const node of tree) if (node.parentId !== null && below.has(node.parentId)) below.add(node.id)
  }
  below.delete(id)
  return [...below]
}
