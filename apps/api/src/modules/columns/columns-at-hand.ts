import type { Column } from '@mingkao/contract'
import type { Database } from '../../db/client.ts'
import { dayOfMoment } from '../../domain-day.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { presentColumns } from './columns.presenter.ts'
import { type AsOf, openColumns, type OpenedColumns } from './open-columns.ts'
import { registerRepository } from './register.repository.ts'

export type ColumnsAtHand = { opened: OpenedColumns; columns: Column[] }

type Kept = ColumnsAtHand & { version: bigint; day: string; until: number }

const kept = new WeakMap<Database, Kept>()

/**
 * Columns as they stand, worked out once a state of the facts. Never stale: those of now hold for the data version they were
 * asked for with, for the day, and until a waiting item comes due; other moments are worked out anew.
 * @throws Refusal as openColumns does
 */
export async function columnsAtHand({ db, clock, version }: AssessmentSource, asOf: AsOf): Promise<ColumnsAtHand> {
  const now = clock.now()
  const isNow = asOf.period === undefined && asOf.at === undefined
  const found = isNow ? kept.get(db) : undefined
  const day = dayOfMoment(now)
  if (found && found.version === version && found.day === day && now.getTime() < found.until) return found
  const opened = await openColumns({ sql: db.pool, now }, asOf)
  const columns = presentColumns(opened)
  if (isNow) {
    const due = await registerRepository(db.pool).findNextDue(now)
    kept.set(db, { opened, columns, version, day, until: due?.getTime() ?? Infinity })
  }
  return { opened, columns }
}
