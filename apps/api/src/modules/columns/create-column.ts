import type { ChangedColumns, ColumnFields } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { withFields } from './apply-fields.ts'
import { changesRepository, type TreeNode } from './changes.repository.ts'
import { type ColumnRecord, RowRefusal } from './column-record.ts'
import { settleTree } from './commit-edits.ts'
import { openContext } from './edit-columns.ts'
import { type Changing, store } from './update-column.ts'

type NewColumn = {
  code?: string | undefined
  fields: ColumnFields & { name: string; category: string }
  position?: number | undefined
}

/** Addresses below /columns that are not columns. */
const RESERVED = new Set(['calendar', 'categories', 'change-sets', 'official', 'bulk', 'hand-over', 'export.xlsx'])

/**
 * 新增栏目, with who keeps it from the first day.
 * @throws Refusal CONFLICT for a code in use, UNPROCESSABLE naming the field
 */
export function createColumn(
  changing: Changing,
  { code: asked, fields, position }: NewColumn,
): Promise<ChangedColumns> {
  return withSqlTransaction(changing.write, async (tx) => {
    const now = changing.clock.now()
    const today = dayOfMoment(now)
    const repository = changesRepository(tx.client)
    await repository.takeTurn()
    const tree = await repository.tree()
    const code = asked?.trim() ?? nextCode(tree, fields.parent ?? null)
    if (code === '' || RESERVED.has(code)) throw refused('UNPROCESSABLE', 'code', '请换一个栏目编码。')
    if (tree.some((node) => node.code === code)) {
      throw refused('CONFLICT', 'code', `编码 ${code} 已有栏目使用，请换一个。`)
    }
    const blank = blankColumn(code, fields)
    try {
      const context = await openContext(tx.client, [{ code, fields }], new Map([[code, blank]]), today)
      context.requireCategory(fields.category)
      const filled = withFields(blank, fields, context)
      const id = await repository.insert({ ...blank, path: `#${code}` })
      const before: ColumnRecord = { ...blank, id, path: `#${code}` }
      const settled = await settleTree(repository, [
        { before, after: { ...filled, id }, isNew: true, ...(position !== undefined && { place: position }) },
      ])
      for (const refusal of settled.refused.values()) throw refusal
      return await store({ ...changing, tx, now, action: 'create-column' }, settled.edits)
    } catch (error) {
      if (error instanceof RowRefusal) throw refused('UNPROCESSABLE', `fields.${error.field}`, error.message)
      throw error
    }
  })
}

/** 自动编码: the parent's code and the next number of two digits, as the table has them: C01 → C0105. */
function nextCode(tree: readonly Pick<TreeNode, 'code'>[], parent: string | null): string {
  const taken = new Set(tree.map(({ code }) => code))
  const prefix = parent ?? 'C'
  const last = Math.max(
    0,
    ...[...taken].flatMap((code) => {
      const number = code.startsWith(prefix) ? /^\d{2}$/.exec(code.slice(prefix.length)) : null
      return number ? [Number(number[0])] : []
    }),
  )
  for (let number = last + 1; ; number += 1) {
    const code = `${prefix}${String(number).padStart(2, '0')}`
    if (!taken.has(code)) return code
  }
}

function blankColumn(code: string, { name, category }: NewColumn['fields']): ColumnRecord {
  return {
    id: 0,
    code,
    name,
    category,
    parentId: null,
    parent: null,
    path: name,
    position: null,
    url: null,
    limit: null,
    openedOn: null,
    archivedOn: null,
    archiveNotice: null,
    exemptReason: null,
    remark: null,
    version: 1,
    assignments: [],
  }
}

function refused(code: 'CONFLICT' | 'UNPROCESSABLE', path: string, message: string): Refusal {
  return new Refusal(code, message, { fields: [{ path, message }] })
}
