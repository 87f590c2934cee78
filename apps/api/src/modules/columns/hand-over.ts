import type { BulkResult } from '@mingkao/contract'
import type { PoolClient } from 'pg'
import { Refusal } from '../../refusal.ts'
import { storePlan } from './bulk-edit.ts'
import { changesRepository } from './changes.repository.ts'
import { RowRefusal } from './column-record.ts'
import { oneUnit, type Plan, planRows } from './edit-columns.ts'
import { type NewKeeper, requireOrder, withLead, withSupport } from './plan-assignments.ts'
import { rehearse } from './rehearse.ts'
import type { Changing } from './update-column.ts'

export type HandOver = {
  columns: { code: string; version: number }[]
  unit: string
  role: 'lead' | 'supporting'
  from: string
  responsibleLeader?: string | null | undefined
  contact?: string | null | undefined
}

/**
 * 移交: columns to a unit from a day on, past or future, all or none of them.
 * @throws Refusal UNPROCESSABLE for a unit nobody goes by on that day
 */
export function handOverColumns(changing: Changing, handOver: HandOver): Promise<BulkResult> {
  return rehearse(changing.write, async (tx) => {
    const now = changing.clock.now()
    const unit = await requireUnit(tx.client, handOver)
    const plan = await planHandOver(tx.client, handOver, unit)
    const isKept = plan.rows.every(({ outcome }) => outcome === 'planned')
    return { result: await storePlan({ ...changing, tx, now, action: 'hand-over-columns', isKept }, plan), isKept }
  })
}

/** @throws Refusal UNPROCESSABLE */
export async function requireUnit(client: PoolClient, { unit, from }: HandOver): Promise<NewKeeper> {
  const [found] = await changesRepository(client).findUnits([{ name: unit, day: from }])
  try {
    return oneUnit(found, { name: unit, day: from, field: 'unit' })
  } catch (error) {
    if (!(error instanceof RowRefusal)) throw error
    throw new Refusal('UNPROCESSABLE', error.message, { fields: [{ path: 'unit', message: error.message }] })
  }
}

export function planHandOver(client: PoolClient, handOver: HandOver, unit: NewKeeper): Promise<Plan> {
  const { columns, role, from } = handOver
  return planRows(client, columns, async () => (record) => {
    const terms = record.assignments
    const assignments = role === 'lead' ? withLead(terms, unit, from, handOver) : withSupport(terms, unit, from)
    requireOrder(assignments)
    return { ...record, assignments }
  })
}
