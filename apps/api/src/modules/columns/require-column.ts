import type { Column } from '@mingkao/contract'
import { presentColumns } from './columns.presenter.ts'
import type { Asking } from './list-columns.ts'
import { openColumns, type OpenedColumns } from './open-columns.ts'
import type { RegisterRow } from './register.repository.ts'
import { requireVisible } from './visible-columns.ts'

export type FoundColumn = { opened: OpenedColumns; column: Column; row: RegisterRow }

/** One column as it stands now, among all of them. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function requireColumn({ source, user }: Asking, code: string): Promise<FoundColumn> {
  const opened = await openColumns({ sql: source.db.pool, now: source.clock.now() }, {})
  const column = requireVisible(user, presentColumns(opened), code)
  const row = opened.rows.find((it) => it.code === code)
  if (!row) throw new Error(`${code} is shown but has no row`)
  return { opened, column, row }
}
