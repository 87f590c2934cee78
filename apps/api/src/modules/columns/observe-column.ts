import type { ChangedColumns, ColumnObservation } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { changedColumns } from './changed-columns.ts'
import { changesRepository } from './changes.repository.ts'
import { columnHistoryRepository, type ObservationRow } from './column-history.repository.ts'
import { holdsOn } from './plan-assignments.ts'
import type { Changing } from './update-column.ts'

type Seen = {
  code: string
  lastUpdatedOn: string | null
  isBlank: boolean
  note: string | null
  evidenceUrl: string | null
  evidenceText: string | null
}

/** Nothing was on the web before. */
const EARLIEST = '1990-01-01'

/**
 * 登记人工核查: what somebody saw on the column's page, with what proves it. It holds over the patrol until something newer
 * is published or seen.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE
 */
export function observeColumn(
  { write, clock }: Changing,
  { code, ...seen }: Seen,
): Promise<ChangedColumns & { observation: ColumnObservation }> {
  return withSqlTransaction(write, async ({ client, audit }) => {
    const now = clock.now()
    const today = dayOfMoment(now)
    requireSense(seen, today)
    const [record] = await changesRepository(client).hold({ codes: [code] })
    if (!record) throw new Refusal('NOT_FOUND', `没有编码为 ${code} 的栏目。`)
    const history = columnHistoryRepository(client)
    const row = await history.insertObservation({
      ...seen,
      columnId: record.id,
      observedAt: now,
      by: write.actor.name,
    })
    const observation = presentObservation(row)
    const lead = record.assignments.find((term) => term.role === 'lead' && holdsOn(term, today))
    await audit({
      action: 'observe-column',
      entity: 'column-observation',
      entityId: row.id,
      unitCode: lead?.unit ?? null,
      after: { ...observation, column: code },
    })
    return { observation, columns: await changedColumns({ sql: client, now }, [record.id]), changeSet: null }
  })
}

function requireSense({ lastUpdatedOn, isBlank, evidenceUrl, evidenceText }: Omit<Seen, 'code'>, today: string): void {
  if (isBlank === (lastUpdatedOn !== null)) {
    throw wrong('lastUpdatedOn', '请填写页面上最新一条的日期；栏目没有内容的，勾选“空白”。')
  }
  if (lastUpdatedOn !== null && lastUpdatedOn > today) throw wrong('lastUpdatedOn', '最近更新日期晚于今天，请核对。')
  if (lastUpdatedOn !== null && lastUpdatedOn < EARLIEST) {
    throw wrong('lastUpdatedOn', '最近更新日期早于1990年，请核对年份。')
  }
  if (evidenceUrl === null && !evidenceText) {
    throw wrong('evidenceUrl', '请附佐证：页面网址，或照录所见的标题和日期。')
  }
}

export function presentObservation({ observedAt, ...row }: ObservationRow): ColumnObservation {
  return { ...row, observedAt: observedAt.toISOString() }
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
