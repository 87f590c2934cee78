import type { SuspicionKind, VetoSuspicion } from '@mingkao/contract'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { FindingContext } from './change-finding.ts'
import { presentSuspicion, readingOf } from './list-suspicions.ts'
import { suspicionsRepository } from './suspicions.repository.ts'

type Decision = {
  kind: SuspicionKind
  unit: string
  month: string
  outcome: 'dismissed' | 'recorded'
  reason: string
  /** How many rows the person saw; undefined where they are those of this moment. */
  rows?: number
  finding: string | null
}

/** 排除疑点, with the reason; it comes back only with more rows. @throws Refusal as decideSuspicion does */
export function dismissSuspicion(
  context: FindingContext,
  input: { kind: SuspicionKind; unit: string; month: string; rows: number; reason: string },
): Promise<VetoSuspicion> {
  return withSqlTransaction(context.write, (tx) =>
    decideSuspicion(context, tx, { ...input, outcome: 'dismissed', finding: null }),
  )
}

/** What a person made of a suspicion. @throws Refusal NOT_FOUND, CONFLICT where more rows have come or it is decided */
export async function decideSuspicion(
  { user, source }: FindingContext,
  { client, audit }: SqlTransaction,
  decision: Decision,
): Promise<VetoSuspicion> {
  const { kind, unit, month, outcome, reason, finding } = decision
  const repository = suspicionsRepository(client)
  const find = async () => {
    const reading = await readingOf(source)
    const { rows } = await repository.list({ kind, unit, month, ...reading }, { page: 1, pageSize: 1 })
    return rows[0]
  }
  const before = await find()
  if (!before) throw new Refusal('NOT_FOUND', '这个疑点已不存在，请刷新列表。')
  if (before.state !== 'open' || before.rows !== (decision.rows ?? before.rows)) {
    throw new Refusal('CONFLICT', '这个疑点刚被他人处理，或又有新的信息，请刷新后再判断。', {
      data: { current: presentSuspicion(before) },
    })
  }
  const at = source.clock.now()
  await repository.insertDecision({ kind, unit, month, outcome, reason, rows: before.rows, by: user.id, at, finding })
  await audit({
    action: outcome === 'dismissed' ? 'dismiss-veto-suspicion' : 'record-veto-suspicion',
    entity: 'veto-suspicion',
    entityId: `${kind}/${unit}/${month}`,
    unitCode: unit,
    after: { outcome, rows: before.rows, finding },
    reason,
  })
  return presentSuspicion((await find()) ?? before)
}
