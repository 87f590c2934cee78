import type { PoolClient } from 'pg'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import type { Register, RegisterContext, RegisterRow } from './register.ts'
import { registerRowsRepository } from './register-rows.repository.ts'
import { tellUnits } from './tell-units.ts'

export type VersionedRow = { id: string; version: number }

export type RowChange<Row> = {
  rows: readonly VersionedRow[]
  action: string
  /** 已更正: what the units are told was done. */
  done: string
  change: (before: readonly Row[], client: PoolClient) => Promise<void>
}

/**
 * One change to one row or many: the rows are held, their versions compared, the change made, each row's audit line
 * written, and the units told; all of it or nothing.
 * @throws Refusal NOT_FOUND; CONFLICT with what stands there now
 */
export function changeRows<Row extends RegisterRow>(
  { write, clock }: RegisterContext,
  register: Register<Row>,
  { rows, action, done, change }: RowChange<Row>,
): Promise<Row[]> {
  return withSqlTransaction(write, async (tx) => {
    const before = await holdRows(tx, register, rows)
    await change(before, tx.client)
    const after = new Map((await register.find(tx.client, idsOf(rows))).map((row) => [row.id, row]))
    const changes = before.flatMap((row) => {
      const now = after.get(row.id)
      return now ? [{ before: row, after: now }] : []
    })
    await tx.audit(
      ...changes.map((it) => ({
        action,
        entity: register.entity,
        entityId: it.after.id,
        unitCode: it.after.unit.code,
        before: register.audited(it.before),
        after: register.audited(it.after),
      })),
    )
    await tellUnits(tx, { write, now: clock.now() }, register, { done, changes })
    return changes.map((it) => it.after)
  })
}

async function holdRows<Row extends RegisterRow>(
  { client }: SqlTransaction,
  register: Register<Row>,
  rows: readonly VersionedRow[],
): Promise<Row[]> {
  const ids = idsOf(rows)
  if (ids.length !== rows.length) throw new Refusal('BAD_REQUEST', '同一行选了两次，请重新选择。')
  await registerRowsRepository(client, register.table).lock(ids)
  const found = new Map((await register.find(client, ids)).map((row) => [row.id, row]))
  const held = rows.map(({ id, version }) => {
    const row = found.get(id)
    if (!row) throw new Refusal('NOT_FOUND', `没有这${register.measure}${register.name}，可能已随导入批次撤销。`)
    return { row, version }
  })
  const stale = held.filter(({ row, version }) => row.version !== version)
  const [first] = stale
  if (first) throw staleVersion(register, first, { stale: stale.length, all: rows.length })
  return held.map(({ row }) => row)
}

function staleVersion<Row extends RegisterRow>(
  { measure, name }: Register<Row>,
  { row, version }: { row: Row; version: number },
  { stale, all }: { stale: number; all: number },
): Refusal {
  const message =
    all === 1
      ? `这${measure}${name}已被他人修改（您看到的是第${version}版，现为第${row.version}版），请对照后再保存。`
      : `所选 ${all} ${measure}中有 ${stale} ${measure}已被他人修改，如“${row.title}”；没有改动任何一${measure}，请刷新后重新选择。`
  return new Refusal('CONFLICT', message, {
    data: { current: row, currentVersion: row.version, yourVersion: version },
  })
}

function idsOf(rows: readonly VersionedRow[]): string[] {
  return [...new Set(rows.map(({ id }) => id))]
}
