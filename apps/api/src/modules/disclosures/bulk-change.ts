import type { Validity } from '@mingkao/contract'
import { changeRows, type RegisterContext, restoreRows, withdrawRows, wrongField } from '../registers/index.ts'
import { requireOwnNumbers } from './check-disclosure.ts'
import { disclosureRegister } from './disclosure-register.ts'
import { type DisclosureRow, disclosuresRepository } from './disclosures.repository.ts'

type Rows = readonly { id: string; version: number }[]

export type DisclosureBulkChange =
  | { kind: 'withdraw' }
  | { kind: 'restore' }
  | { kind: 'validity'; validity: Validity; invalidOn: string | null }

/** 批量处理: all rows or none. @throws Refusal as changeRows does */
export async function bulkChangeDisclosures(
  context: RegisterContext,
  { rows, change, reason }: { rows: Rows; change: DisclosureBulkChange; reason: string },
): Promise<{ changed: number }> {
  const changed = await applyTo(context, rows, change, reason)
  return { changed: changed.length }
}

function applyTo(
  context: RegisterContext,
  rows: Rows,
  change: DisclosureBulkChange,
  reason: string,
): Promise<DisclosureRow[]> {
  switch (change.kind) {
    case 'withdraw':
      return withdrawRows(context, disclosureRegister, { rows, reason })
    case 'restore':
      return restoreDisclosures(context, rows)
    case 'validity':
      return setValidity(context, rows, change)
  }
}

/** 恢复: the numbers may have become another's since. @throws Refusal as restoreRows and requireOwnNumbers do */
export function restoreDisclosures(context: RegisterContext, rows: Rows): Promise<DisclosureRow[]> {
  return restoreRows(context, disclosureRegister, rows, async (before, client) => {
    for (const row of before) await requireOwnNumbers(client, row, row.id)
  })
}

function setValidity(
  context: RegisterContext,
  rows: Rows,
  { validity, invalidOn }: { validity: Validity; invalidOn: string | null },
): Promise<DisclosureRow[]> {
  return changeRows(context, disclosureRegister, {
    rows,
    action: 'set-validity',
    done: '的有效性已更新',
    change: async (before, client) => {
      if (validity === 'valid' && invalidOn !== null) {
        throw wrongField('change.invalidOn', '有效的文件没有失效日期，请先选择失效或废止。')
      }
      const tooEarly = before.find(
        ({ madeOn, disclosedOn }) => invalidOn !== null && invalidOn < (madeOn ?? disclosedOn),
      )
      if (tooEarly) throw wrongField('change.invalidOn', `失效、废止日期早于“${tooEarly.title}”的成文日期，请核对。`)
      const ids = before.map(({ id }) => id)
      await disclosuresRepository(client).setValidity(ids, validity, invalidOn)
    },
  })
}
