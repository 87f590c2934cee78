import { Refusal } from '../../refusal.ts'
import { changeRows, type RegisterContext, restoreRows, withdrawRows } from '../registers/index.ts'
import { interpretationRegister } from './interpretation-register.ts'
import { type InterpretationRow, interpretationsRepository } from './interpretations.repository.ts'

type Rows = readonly { id: string; version: number }[]

type Mark = { kind: 'decorative'; isDecorativeOnly: boolean } | { kind: 'superior'; isOfSuperior: boolean }

export type InterpretationBulkChange = { kind: 'withdraw' } | { kind: 'restore' } | Mark

/** 批量处理: all rows or none. @throws Refusal as changeRows does */
export async function bulkChangeInterpretations(
  context: RegisterContext,
  { rows, change, reason }: { rows: Rows; change: InterpretationBulkChange; reason: string },
): Promise<{ changed: number }> {
  const changed = await applyTo(context, rows, change, reason)
  return { changed: changed.length }
}

function applyTo(
  context: RegisterContext,
  rows: Rows,
  change: InterpretationBulkChange,
  reason: string,
): Promise<InterpretationRow[]> {
  switch (change.kind) {
    case 'withdraw':
      return withdrawRows(context, interpretationRegister, { rows, reason })
    case 'restore':
      return restoreRows(context, interpretationRegister, rows)
    case 'decorative':
    case 'superior':
      return mark(context, rows, change)
  }
}

function mark(context: RegisterContext, rows: Rows, change: Mark): Promise<InterpretationRow[]> {
  return changeRows(context, interpretationRegister, {
    rows,
    action: 'mark-interpretation',
    done: '的认定已更新',
    change: async (before, client) => {
      const other = change.kind === 'decorative' ? before.find(({ form }) => form !== 'illustrated') : undefined
      if (other) throw new Refusal('UNPROCESSABLE', `“${other.title}”不是图文解读，不标装饰性配图；请只选图文解读。`)
      const ids = before.map(({ id }) => id)
      await interpretationsRepository(client).mark(ids, change)
    },
  })
}
